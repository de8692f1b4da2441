<?php
// A plugin's own class around CPANEL, which says goodbye in its destructor.
class Panel
{
    private $cpanel;

    public function __construct(CPANEL $cpanel)
    {
        $this->cpanel = $cpanel;
    }

    public function mainDomain()
    {
        $answer = $this->cpanel->api2('DomainLookup', 'getmaindomain');
        return $answer['cpanelresult']['data'][0]['main_domain'];
    }

    public function __destruct()
    {
        echo "bye\n";
        $this->cpanel->end();
    }
}

$panel = new Panel(new Cpanel());
echo $panel->mainDomain(), "\n";
