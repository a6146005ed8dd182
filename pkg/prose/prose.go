// Package prose judges sentences that no rule reads. Offices write notes, remarks and comments in
// free words. Most of them narrate: why a figure grew, who visited, what comes next. Some limit:
// two enterprises are missing, the books closed in October, the amounts are of last year. Rules
// know the words that they were given. For all other words, [Judge] compares a sentence with the
// sentences of a corpus that people have sorted into the two kinds.
//
// The judgement is a logistic regression over the words of a sentence, and over its pairs and
// triples of neighbouring words. Each of these has a weight; their sum says how much the
// sentence is like those of one kind. The same sentence is always judged the same, and a sentence
// of the corpus is judged as the corpus says.
//
// The corpus stands in the folder corpus: a sentence a line, with its kind before it. All of its
// sentences are invented. To teach the judge a sentence, add a line, and make the weights anew
// with "go generate ./pkg/prose". The tests hold how well it judges sentences of offices whose
// sentences it has not seen.
package prose

import (
	"encoding/binary"
	"hash/fnv"
	"iter"
	"math"
	"sort"

	_ "embed" // for the weights, which are read in place

	"bloc/pkg/viet"
)

// Bearing is what a sentence does to the figures near it, judged by its words alone.
type Bearing uint8

const (
	Unsure          Bearing = iota // it may be of either kind
	PlainlyNarrates                // it says nothing of what the figures cover
	RatherNarrates                 // that is likely
	RatherLimits                   // it is likely that it limits the figures
	PlainlyLimits                  // it says that the figures are less, or other, than their labels say
)

// Limits reports whether a sentence limits figures, plainly or rather.
func (b Bearing) Limits() bool { return b == RatherLimits || b == PlainlyLimits }

// The scores that part the bearings, as logarithms of the odds that a sentence limits. Where a
// judgement can silence a question, it must be surer than where it can only raise one.
const (
	plainlyNarratesBelow = -1.8
	ratherNarratesBelow  = -0.7
	ratherLimitsAbove    = 0.9
	plainlyLimitsAbove   = 2
)

// fewestWords is the number of words below which a sentence is not judged: too few for their
// neighbours to say anything.
const fewestWords = 3

// Judge judges a sentence by its words.
func Judge(words []viet.Word) Bearing {
	if len(words) < fewestWords {
		return Unsure
	}
	return bearing(builtIn.score(words))
}

// bearing returns the bearing of a score.
func bearing(score float64) Bearing {
	switch {
	case score < plainlyNarratesBelow:
		return PlainlyNarrates
	case score < ratherNarratesBelow:
		return RatherNarrates
	case score > plainlyLimitsAbove:
		return PlainlyLimits
	case score > ratherLimitsAbove:
		return RatherLimits
	}
	return Unsure
}

// model are the weights of runs of words.
type model struct {
	bias float64
	// runs are pairs of a run's hash (4 bytes) and its weight (2 bytes), sorted by hash. All numbers
	// are little-endian.
	runs string
}

// The layout of a file of weights: the digest of the corpus, the bias, the runs.
const (
	digestSize = 32
	biasSize   = 2
	runSize    = 6
	unit       = 1.0 / 256 // what a weight of one stands for
)

// file holds the weights of the corpus. A change of the corpus makes them anew, and so does a merge of two
// changes.
//
//go:generate go test -run Weights -update
//go:embed weights.bin
var file string

var builtIn = open(file)

// open returns the model that a file of weights holds.
func open(file string) model {
	at := digestSize + biasSize
	if len(file) < at {
		return model{}
	}
	bias := int16(binary.LittleEndian.Uint16([]byte(file[digestSize:at])))
	return model{float64(bias) * unit, file[at:]}
}

// score returns how much a sentence is like those that limit, as the logarithm of the odds.
func (m model) score(words []viet.Word) float64 {
	sum, n := 0.0, 0
	for h := range runsOf(words) {
		sum += m.weight(h)
		n++
	}
	return m.bias + sum/math.Sqrt(float64(n))
}

// weight returns the weight of a run; 0 for one that the corpus does not have.
func (m model) weight(hash uint32) float64 {
	n := len(m.runs) / runSize
	at := func(i int) []byte { return []byte(m.runs[i*runSize : (i+1)*runSize]) }
	i := sort.Search(n, func(i int) bool { return binary.LittleEndian.Uint32(at(i)) >= hash })
	if i == n || binary.LittleEndian.Uint32(at(i)) != hash {
		return 0
	}
	return float64(int16(binary.LittleEndian.Uint16(at(i)[4:]))) * unit
}

// longestRun is the number of words in the longest run that has a weight.
const longestRun = 3

// runsOf yields the hashes of all runs of up to longestRun words, with the beginning and the end of
// the sentence as words. All numbers are one word, but for the last day of a year: figures up to
// that day are those of the year. The last hash is that of the whole sentence.
func runsOf(words []viet.Word) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		text := []string{"<"}
		for i, w := range words {
			word := w.Marked
			if isNumber(word) {
				if last := text[len(text)-1]; (last == number || last == yearEnd) && w.Sep != "" {
					continue // "15/11/2018" is one number
				}
				word = number
				if endsYear(words[i:]) {
					word = yearEnd
				}
			}
			text = append(text, word)
		}
		text = append(text, ">")
		for i := range text {
			h := fnv.New32a()
			for _, word := range text[i:min(i+longestRun, len(text))] {
				h.Write([]byte(word))
				if !yield(h.Sum32()) {
					return
				}
				h.Write([]byte{' '})
			}
		}
		yield(hashOf(text))
	}
}

// The words that stand for numbers.
const (
	number  = "0"
	yearEnd = "31/12"
)

// endsYear reports whether words begin with the last day of a year: "31/12", "31 tháng 12".
func endsYear(words []viet.Word) bool {
	month := 1
	if len(words) > 2 && !isNumber(words[1].Plain) {
		month = 2 // the word for a month stands between them
	}
	return len(words) > month && words[0].Plain == "31" && words[month].Plain == "12"
}

// isNumber reports whether a word is a number.
func isNumber(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// hashOf returns the hash of a whole sentence, which differs from that of a run of the same words.
func hashOf(text []string) uint32 {
	h := fnv.New32a()
	for _, word := range text {
		h.Write([]byte(word))
		h.Write([]byte{0})
	}
	return h.Sum32()
}
