"""Learns the judge of page blocks: python3 learn.py ROWS [--cv] [--model FILE].

ROWS is the folder that dump.mjs wrote. --cv prints how well it judges pages of sites it has not seen, in six parts, three times.
--model writes the trees, learned from all pages, as the source file that the reader loads. One thread and fixed seeds:
the same rows give the same file. Needs lightgbm 4.7.0 and numpy 2.4.6.
"""

import argparse
import base64
import json
import struct
from pathlib import Path
from urllib.parse import urlparse

import lightgbm
import numpy

PARAMETERS = dict(
    objective="binary",
    learning_rate=0.08,
    num_leaves=15,
    min_data_in_leaf=20,
    feature_fraction=0.4,
    bagging_fraction=0.8,
    bagging_freq=1,
    lambda_l2=5,
    seed=7,
    num_threads=1,
    deterministic=True,
    verbose=-1,
)
TREES = 220
LIKELY = 0.45  # as in src/html/judge/choose-body.ts
PARTS = 6
LEAF = 255


class Rows:
    """The blocks of all pages: what the judge is asked of each, and what a person said."""

    def __init__(self, folder):
        read = json.loads((folder / "rows.json").read_text())
        self.features, self.rows = read["features"], read["rows"]
        values = numpy.fromfile(folder / "rows.f32", dtype=numpy.float32)
        self.values = values.reshape(len(self.rows), len(self.features))
        self.marked = numpy.array([row["marked"] for row in self.rows])
        self.words = numpy.array([row["words"] for row in self.rows])
        self.sets = numpy.array([row["set"] for row in self.rows])
        self.captions = numpy.array([row["caption"] for row in self.rows])
        self.sites = numpy.array([site_of(row["url"]) for row in self.rows])
        pages = {}
        for at, row in enumerate(self.rows):
            pages.setdefault((row["set"], row["file"]), []).append(at)
        self.pages = {page: numpy.array(places) for page, places in pages.items()}

    def feature(self, name):
        return self.values[:, self.features.index(name)]


def site_of(url):
    labels = urlparse(url).netloc.split(".")
    return ".".join(labels[-2:] if len(labels) < 3 or len(labels[-2]) > 3 else labels[-3:])


def parts_of(rows, seed):
    """No site stands in two parts."""
    sites = sorted(set(rows.sites))
    order = numpy.random.RandomState(seed).permutation(len(sites))
    part = {sites[at]: index % PARTS for index, at in enumerate(order)}
    return numpy.array([part[site] for site in rows.sites])


def learn(rows, weights, where):
    where = where & (weights > 0)
    data = lightgbm.Dataset(rows.values[where], rows.marked[where], weight=weights[where])
    return lightgbm.train(PARAMETERS, data, TREES)


def crossed(rows, weights, seed):
    """How likely each block is, by trees that know no page of its site."""
    parts = parts_of(rows, seed)
    likely = numpy.zeros(len(rows.rows))
    for part in range(PARTS):
        likely[parts == part] = learn(rows, weights, parts != part).predict(rows.values[parts == part])
    return likely


def decks(rows, likely):
    """The decks above a body, and at its head: some truths count them as body, here they are a field of their own."""
    near, likens = rows.feature("near deck"), rows.feature("likens summary")
    hidden, stressed = rows.feature("hidden"), rows.feature("stressed")
    found = numpy.zeros(len(rows.rows), bool)
    for places in rows.pages.values():
        weight = {}
        for at in places:
            if likely[at] > 0.5 and not rows.captions[at]:
                parent = rows.rows[at]["parent"]
                weight[parent] = weight.get(parent, 0) + rows.words[at]
        if not weight:
            continue
        main = max(weight, key=weight.get)
        own = [at for at in places if rows.rows[at]["parent"] == main]
        prose = ("p", "div", "td", "section", "article")
        first = next(
            (at for at in own if likely[at] > 0.5 and rows.words[at] >= 12 and rows.rows[at]["tag"] in prose),
            None,
        )
        if first is None:
            continue
        for at in places[places <= first]:
            if not 5 <= rows.words[at] <= 110:
                continue
            named, said = near[at] > 0, likens[at] > 0.75
            if at < first:
                found[at] = at > first - 25 and (named or said) and not hidden[at]
            else:
                found[at] = named and stressed[at] > 0.9
    return found


def weights_of(rows):
    weights = numpy.sqrt(rows.words).astype(float)
    weights[decks(rows, crossed(rows, weights, 1)) & (rows.marked == 1) & (rows.sets != "aeb")] = 0
    return weights


def score(rows, likely):
    kept = (likely > LIKELY) & ~rows.captions
    for name in ("aeb", "feval", "fundus"):
        precision, recall, exact = [], [], []
        for (where, _), places in rows.pages.items():
            if where != name:
                continue
            words, marked, has = rows.words[places], rows.marked[places], kept[places]
            both = (words * marked * has).sum()
            if (words * has).sum() > 0:
                precision.append(both / (words * has).sum())
            if (words * marked).sum() > 0:
                recall.append(both / (words * marked).sum())
            exact.append((has == marked)[words > 0].all())
        p, r = numpy.mean(precision), numpy.mean(recall)
        yield f"{name} F1 {2 * p * r / (p + r):.4f} exact {numpy.mean(exact):.3f}"


def pre_order(tree, nodes):
    """Five bytes a node: the feature and, as a little-endian float, the most that goes left; or 255 and what the leaf adds."""
    if "leaf_value" in tree:
        nodes += struct.pack("<Bf", LEAF, tree["leaf_value"])
        return
    assert tree["decision_type"] == "<=" and tree["split_feature"] < LEAF
    nodes += struct.pack("<Bf", tree["split_feature"], tree["threshold"])
    pre_order(tree["left_child"], nodes)
    pre_order(tree["right_child"], nodes)


MODEL = """/**
 * The trees that judge whether a block of a page is part of its article: %d regression trees, boosted, over the numbers
 * that `feature-names.ts` names. Learned from pages whose articles people had marked; `packages/parse/training` says how.
 *
 * Each node takes 5 bytes, in pre-order: the feature to ask and, as a little-endian float, the most that goes left; or 255
 * and what the leaf adds to the log-odds.
 */
export const MODEL = {
  features: %d,
  trees: %d,
  nodes:
    '%s',
} as const;
"""


def written(model, features):
    trees = model.dump_model()["tree_info"]
    nodes = bytearray()
    for tree in trees:
        pre_order(tree["tree_structure"], nodes)
    return MODEL % (len(trees), features, len(trees), base64.b64encode(nodes).decode())


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("rows", type=Path)
    options.add_argument("--cv", action="store_true")
    options.add_argument("--model", type=Path)
    given = options.parse_args()
    rows = Rows(given.rows)
    weights = weights_of(rows)
    for seed in (1, 2, 3) if given.cv else ():
        print(f"cut {seed}:", " | ".join(score(rows, crossed(rows, weights, seed))))
    if given.model:
        model = learn(rows, weights, numpy.ones(len(rows.rows), bool))
        given.model.write_text(written(model, len(rows.features)))


main()
