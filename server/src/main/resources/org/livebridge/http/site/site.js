// What is more comfortable with a script; every page works without.
(function () {
  "use strict";

  // Copy buttons beside code.
  if (navigator.clipboard) {
    document.querySelectorAll(".snippet pre, #raw").forEach(function (pre) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = "Copy";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(pre.textContent).then(function () {
          button.textContent = "Copied";
        });
      });
      pre.after(button);
    });
  }

  // API Shell: only the functions of the chosen API are offered; choosing one opens its form.
  var api = document.querySelector("select[name=api]");
  var list = document.getElementById("functions");
  if (api && list) {
    var all = Array.from(list.options);
    var narrow = function () {
      list.replaceChildren.apply(list, all.filter(function (o) { return o.dataset.api === api.value; }));
    };
    api.addEventListener("change", narrow);
    narrow();
    var name = document.querySelector("input[list=functions]");
    name.addEventListener("change", function () {
      if (all.some(function (o) { return o.value === name.value && o.dataset.api === api.value; })) { name.form.submit(); }
    });
  }

  // A search above a table narrows its rows while one types.
  document.querySelectorAll("input[data-filters]").forEach(function (input) {
    var rows = document.getElementById(input.dataset.filters).tBodies[0].rows;
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/);
      Array.from(rows).forEach(function (row) {
        var text = row.textContent.toLowerCase();
        row.hidden = !words.every(function (word) { return text.includes(word); });
      });
    });
  });

  // Journal: asks for new rows while the box is ticked and the page is seen.
  var journal = document.getElementById("journal");
  var live = document.getElementById("live");
  if (journal && live) {
    setInterval(function () {
      if (!live.checked || document.hidden) { return; }
      fetch(journal.dataset.source).then(function (answer) {
        return answer.ok ? answer.json() : null;
      }).then(function (news) {
        if (news && journal.tBodies[0].innerHTML !== news.rows) { journal.tBodies[0].innerHTML = news.rows; }
      }).catch(function () { live.checked = false; });
    }, 2000);
  }
})();
