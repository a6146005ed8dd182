package prose

import (
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bloc/pkg/viet"
)

var update = flag.Bool("update", false, "write weights.bin from the corpus")

// sentence is a sentence of the corpus.
type sentence struct {
	text   string
	limits bool
	runs   []uint32
}

// corpus returns the sentences of each file of the corpus, by the name of the file, and the digest
// of all.
func corpus(t *testing.T) (files map[string][]sentence, names []string, digest [digestSize]byte) {
	t.Helper()
	paths, err := filepath.Glob("corpus/*.tsv")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	files, sum := map[string][]sentence{}, sha256.New()
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sum.Write(text)
		name := filepath.Base(path)
		names = append(names, name)
		for n, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
			kind, words, ok := strings.Cut(line, "\t")
			if !ok || kind != "limits" && kind != "narrates" {
				t.Fatalf("%s:%d: want a kind, limits or narrates, a tab, and a sentence: %q", path, n+1, line)
			}
			files[name] = append(files[name], sentence{words, kind == "limits", slices.Collect(runsOf(viet.Words(words)))})
		}
	}
	return files, names, [digestSize]byte(sum.Sum(nil))
}

// TestWeights holds that the weights are those of the corpus. After a change of the corpus run
// "go generate ./pkg/prose".
func TestWeights(t *testing.T) {
	files, names, digest := corpus(t)
	if *update {
		var all []sentence
		for _, name := range names {
			all = append(all, files[name]...)
		}
		file = string(digest[:]) + train(all)
		if err := os.WriteFile("weights.bin", []byte(file), 0o644); err != nil {
			t.Fatal(err)
		}
		builtIn = open(file)
	}
	if len(file) < digestSize || file[:digestSize] != string(digest[:]) {
		t.Fatal("weights.bin is not of this corpus: run go generate ./pkg/prose")
	}
}

// The training: as many steps as bring no more, and how much each step holds weights back, so that
// no run of words counts that the corpus has by chance.
const (
	steps   = 150
	speed   = 0.5
	holding = 0.1 // per sentence of the corpus, in the sum over all
)

// train fits a logistic regression to sentences and returns its weights as a file holds them. Both
// kinds count the same, however many sentences there are of each.
func train(all []sentence) string {
	index := repeated(all)
	limiting := 0
	for _, s := range all {
		if s.limits {
			limiting++
		}
	}
	share := map[bool]float64{true: float64(len(all)) / float64(2*limiting), false: float64(len(all)) / float64(2*(len(all)-limiting))}
	n := len(index)
	weights, sums := make([]float64, n+1), make([]float64, n+1)
	for range steps {
		slopes := make([]float64, n+1)
		for i, w := range weights[:n] {
			slopes[i] = holding * w
		}
		for _, s := range all {
			x := 1 / math.Sqrt(float64(len(s.runs)))
			z := weights[n]
			for _, h := range s.runs {
				if i, met := index[h]; met {
					z += weights[i] * x
				}
			}
			off := 1 / (1 + math.Exp(-z))
			if s.limits {
				off--
			}
			off *= share[s.limits]
			for _, h := range s.runs {
				if i, met := index[h]; met {
					slopes[i] += off * x
				}
			}
			slopes[n] += off
		}
		for i, d := range slopes {
			sums[i] += d * d
			weights[i] -= speed * d / (math.Sqrt(sums[i]) + 1e-9)
		}
	}
	return pack(index, weights, all)
}

// repeated gives a number to each run that stands in more than one sentence. One that stands in a single
// sentence says nothing of others.
func repeated(all []sentence) map[uint32]int {
	in, index := map[uint32]int{}, map[uint32]int{}
	for at, s := range all {
		for _, h := range s.runs {
			first, met := in[h]
			if !met {
				in[h] = at
			}
			if _, given := index[h]; met && first != at && !given {
				index[h] = len(index)
			}
		}
	}
	return index
}

// pack writes weights as a file holds them, without its digest. A whole sentence of the corpus
// outweighs all its runs.
func pack(index map[uint32]int, weights []float64, all []sentence) string {
	units := make(map[uint32]int16, len(index)+len(all))
	for h, i := range index {
		units[h] = whole(weights[i])
	}
	for _, s := range all {
		decisive := int16(math.MaxInt16)
		if !s.limits {
			decisive = -decisive
		}
		units[s.runs[len(s.runs)-1]] = decisive
	}
	out := binary.LittleEndian.AppendUint16(nil, uint16(whole(weights[len(index)])))
	for _, h := range slices.Sorted(maps.Keys(units)) {
		if units[h] != 0 {
			out = binary.LittleEndian.AppendUint32(out, h)
			out = binary.LittleEndian.AppendUint16(out, uint16(units[h]))
		}
	}
	return string(out)
}

// whole returns a weight in units.
func whole(weight float64) int16 {
	return int16(math.Round(max(min(weight/unit, math.MaxInt16), math.MinInt16)))
}

// TestUnseenOffices holds how well sentences of offices are judged whose sentences were not
// learned: each file of the corpus by the weights of the others.
func TestUnseenOffices(t *testing.T) {
	if testing.Short() {
		t.Skip("trains once for each file of the corpus")
	}
	files, names, _ := corpus(t)
	var total [2][5]int
	for _, name := range names {
		var others []sentence
		for _, other := range names {
			if other != name {
				others = append(others, files[other]...)
			}
		}
		m := open(strings.Repeat(" ", digestSize) + train(others))
		var count [2][5]int
		right := 0
		for _, s := range files[name] {
			z, of := m.score(viet.Words(s.text)), 0
			if s.limits {
				of = 1
			}
			if z > 0 == s.limits {
				right++
			}
			b := bearing(z)
			count[of][b]++
			total[of][b]++
		}
		t.Logf("%-12s right %.3f; narrating %v, limiting %v (unsure, plainly and rather narrates, rather and plainly limits)", name, float64(right)/float64(len(files[name])), count[0], count[1])
	}
	share := func(of int, b Bearing) float64 {
		n := 0
		for _, c := range total[of] {
			n += c
		}
		return float64(total[of][b]) / float64(n)
	}
	t.Logf("narrating: plainly %.3f rather %.3f, limits rather %.3f plainly %.3f", share(0, PlainlyNarrates), share(0, RatherNarrates), share(0, RatherLimits), share(0, PlainlyLimits))
	t.Logf("limiting: plainly %.3f rather %.3f, narrates rather %.3f plainly %.3f", share(1, PlainlyLimits), share(1, RatherLimits), share(1, RatherNarrates), share(1, PlainlyNarrates))
	if lost, asked := share(1, PlainlyNarrates), share(0, PlainlyLimits); lost > 0.03 || asked > 0.05 {
		t.Errorf("of the sentences that limit %.3f are plainly taken to narrate, and %.3f the other way", lost, asked)
	}
}
