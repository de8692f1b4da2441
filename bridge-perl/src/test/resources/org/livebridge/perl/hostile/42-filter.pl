# ends: time
use Filter::Util::Call;
BEGIN { filter_add( sub { $_ = ";\n"; return 1 } ) }
1;
