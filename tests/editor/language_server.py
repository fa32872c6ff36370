"""A language server as an editor speaks to it: framed JSON on its standard streams."""

import json
import subprocess
from itertools import count
from threading import Timer

PATIENCE = 60
"""Seconds after which a silent server is ended, and the test with it."""


class LanguageServer:
    """One server with its settings; `open` a text, then ask."""

    def __init__(self, command, root, settings):
        self._root = root.as_uri()
        self._settings = settings
        self._numbers = count(1)
        self._notes = []
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._timer = Timer(PATIENCE, self._process.kill)

    def __enter__(self):
        self._timer.start()
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
            },
        }
        start = {"processId": None, "rootUri": self._root, "capabilities": capabilities}
        self._ask("initialize", start)
        self._send({"method": "initialized", "params": {}})
        changed = {"settings": self._settings}
        self._send({"method": "workspace/didChangeConfiguration", "params": changed})
        return self

    def __exit__(self, *_):
        self._timer.cancel()
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()

    def open(self, path, text):
        """Show the text as the file at ``path``; what is wrong with it, as (line, message)."""
        uri = f"{self._root}/{path}"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            for note in self._notes:
                if (
                    note["method"] == "textDocument/publishDiagnostics"
                    and note["params"]["uri"] == uri
                ):
                    self._notes.remove(note)
                    found = note["params"]["diagnostics"]
                    return [(row["range"]["start"]["line"], row["message"]) for row in found]
            self._take(self._receive())

    def hover(self, path, line, column):
        """What is shown of the thing at a place."""
        told = self._ask("textDocument/hover", self._place(path, line, column))
        return told["contents"]["value"] if told else ""

    def complete(self, path, line, column):
        """What may stand at a place: the meaning of each offer, by what is typed."""
        told = self._ask("textDocument/completion", self._place(path, line, column))
        return {item["label"]: _words(item.get("documentation")) for item in told["items"]}

    def _place(self, path, line, column):
        position = {"line": line, "character": column}
        return {"textDocument": {"uri": f"{self._root}/{path}"}, "position": position}

    def _ask(self, method, params):
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                return message["result"]
            self._take(message)

    def _take(self, message):
        """Answer what the server asks, keep what it tells."""
        if "id" not in message:
            self._notes.append(message)
            return
        answer = None
        if message["method"] == "workspace/configuration":
            wanted = (item["section"] for item in message["params"]["items"])
            answer = [self._settings.get(section, {}) for section in wanted]
        self._send({"id": message["id"], "result": answer})

    def _send(self, message):
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _receive(self):
        size = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        assert size, f"the language server is gone, or said nothing for {PATIENCE} seconds"
        return json.loads(self._process.stdout.read(size))


def _words(documentation):
    return documentation["value"] if isinstance(documentation, dict) else documentation or ""
