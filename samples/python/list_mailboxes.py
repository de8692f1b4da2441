#!/usr/bin/env python3
"""Lists the account's mailboxes over the LiveAPI socket; standard library only.

Run it with: livebridge exec -- python3 samples/python/list_mailboxes.py
"""

import json
import os
import socket
import sys


class LiveApi:
    """One connection: length, newline, payload there; JSON between two markers back."""

    def __init__(self):
        path = os.environ.get("CPANEL_CONNECT_SOCKET")
        if not path:
            sys.exit("CPANEL_CONNECT_SOCKET is not set; run me with: livebridge exec -- ...")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(path)
        self.answers = self.socket.makefile("r", encoding="utf-8", newline="\n")
        self.ask('<cpaneljson enable="1">')

    def ask(self, payload):
        data = payload.encode("utf-8")
        self.socket.sendall(str(len(data)).encode() + b"\n" + data)
        text = ""
        while "</cpanelresult>" not in text:
            line = self.answers.readline()
            if not line:
                raise ConnectionError("the server closed the connection")
            text += line
        body = text.split("<cpanelresult>", 1)[1].rsplit("</cpanelresult>", 1)[0]
        return json.loads(body)

    def call(self, version, module, function, **args):
        action = {"reqtype": "exec", "module": module, "func": function, "apiversion": version}
        if args:
            action["args"] = args
        answer = self.ask("<cpanelaction>\n" + json.dumps(action) + "\n</cpanelaction>")
        # Only API 2 answers carry the wrapper; every caller sees it.
        return answer.get("cpanelresult", answer)

    def end(self):
        payload = b'<cpanelxml shutdown="1" />'
        self.socket.sendall(str(len(payload)).encode() + b"\n" + payload)
        self.socket.close()


def main():
    api = LiveApi()
    answer = api.call("uapi", "Email", "list_pops")["result"]
    if answer["status"] != 1:
        sys.exit("; ".join(answer["errors"]))
    for mailbox in answer["data"]:
        print(mailbox["email"])
    api.end()


if __name__ == "__main__":
    main()
