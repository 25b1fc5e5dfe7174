"""Prints what newsboat kept in its cache as JSON."""
import json
import sqlite3
import sys

rows = sqlite3.connect(sys.argv[1]).execute("select guid, title, pubDate, author, content from rss_item")
json.dump([dict(zip(("id", "title", "date", "author", "content"), (g, t, d * 1000, a, c))) for g, t, d, a, c in rows], sys.stdout)
