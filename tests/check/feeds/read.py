"""Reads a feed with Universal Feed Parser and prints its items as JSON; asks a second time to see whether nothing changed."""
import calendar
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
again = feedparser.parse(sys.argv[1], etag=feed.get("etag"), modified=feed.get("modified"))
if again.get("status") != 304:
    sys.exit("asked again with its validators, and got %s" % again.get("status"))
if feed.bozo:
    sys.exit("bozo: %s" % feed.bozo_exception)
items = []
for entry in feed.entries:
    date = entry.get("published_parsed")
    items.append({
        "id": entry.get("id"),
        "title": entry.get("title"),
        "date": None if date is None else calendar.timegm(date) * 1000,
        "author": (entry.get("authors") or [{}])[0].get("name"),
        "content": entry.content[0].value if "content" in entry else entry.get("summary"),
    })
json.dump(items, sys.stdout)
