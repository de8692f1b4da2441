<?php
// A page of a plugin, as many are: header and footer of the interface, a form, a list.
require_once '/usr/local/cpanel/php/cpanel.php';
$cpanel = new CPANEL();

$message = '';
if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $answer = $cpanel->uapi('Email', 'add_pop', array(
        'email'    => $_POST['email'],
        'domain'   => $_POST['domain'],
        'password' => $_POST['password'],
    ));
    $result = $answer['cpanelresult']['result'];
    $message = $result['status'] === 1 ? 'Made the mailbox.' : implode(' ', $result['errors']);
}
$pops = $cpanel->uapi('Email', 'list_pops', array('skip_main' => 1));
$domains = $cpanel->uapi('DomainInfo', 'list_domains');

print str_replace('</head>', '<link rel="stylesheet" href="style.css"></head>', $cpanel->header('Mailboxes', 'mailboxes_sample'));
?>
<?php if ($message !== ''): ?><p role="status" class="message"><?= htmlspecialchars($message) ?></p><?php endif ?>
<ul>
<?php foreach ($pops['cpanelresult']['result']['data'] as $pop): ?>
  <li><?= htmlspecialchars($pop['email']) ?></li>
<?php endforeach ?>
</ul>
<form method="post">
  <label>Name <input name="email" required></label>
  <label>Domain <select name="domain"><option><?= htmlspecialchars($domains['cpanelresult']['result']['data']['main_domain']) ?></option></select></label>
  <label>Password <input name="password" type="password" required></label>
  <button>Add</button>
</form>
<?php
print $cpanel->footer();
$cpanel->end();
