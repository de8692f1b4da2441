package Tally::Guard;

# Hooks: one before Tally::add, which may stop it.
use strict;

sub describe {
    return [
        {
            'category' => 'Cpanel',
            'event'    => 'UAPI::Tally::add',
            'stage'    => 'pre',
            'hook'     => 'Tally::Guard::check',
            'exectype' => 'module',
            'blocking' => 1,
        },
    ];
}

sub check {
    my ( $context, $data ) = @_;
    my $by = $data->{'args'}{'by'};
    return ( 0, "$by is too much" ) if defined $by && $by > 999;
    return 1;
}

1;
