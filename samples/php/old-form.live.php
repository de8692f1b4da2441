<? // The style of 2008: short tags, a form posted to itself, output between HTML.
include_once("/usr/local/cpanel/php/cpanel.php");
$cp = new cPanel();
if ($_SERVER["REQUEST_METHOD"] == "POST") {
	$res = $cp->api2("Email", "addpop", array("domain" => $_POST["domain"], "email" => $_POST["email"], "password" => $_POST["pass"]));
	if (isset($res["cpanelresult"]["error"])) { ?>
<p class="error"><?= htmlspecialchars($res["cpanelresult"]["error"]) ?></p>
<? } else { ?>
<p>Made <?= htmlspecialchars($_POST["email"] . "@" . $_POST["domain"]) ?>.</p>
<? } } ?>
<ul>
<? $pops = $cp->api2("Email", "listpops", array("regex" => "@"));
foreach ($pops["cpanelresult"]["data"] as $pop) echo "<li>" . $pop["email"] . "</li>\n"; ?>
</ul>
