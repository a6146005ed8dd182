package xlsx

import (
	"math/rand/v2"
	"strings"
	"testing"

	"bloc/pkg/sheet"
)

// TestNormalEnd holds that the numbers taken the quick way are those that AppendNumber
// writes as they stand, as long as they are short.
func TestNormalEnd(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	plain := 0
	for range 300_000 {
		text := randomNumber(random)
		var b [quickRoom / 2]byte
		copy(b[1:], text+"</v></c>")
		end := normalEnd(&b, 1)
		quick := end > 0 && b[end] == '<'
		written, ok := sheet.AppendNumber(nil, []byte(text))
		want := ok && string(written) == text && len(strings.TrimPrefix(text, "-")) <= sheet.Digits
		if quick != want || quick && end != 1+len(text) {
			t.Fatalf("%q: the end is at %d, AppendNumber writes %q", text, end, written)
		}
		if quick {
			plain++
		}
	}
	if plain < 1000 {
		t.Errorf("only %d plain numbers tried", plain)
	}
}

// randomNumber returns what looks like a number, more or less.
func randomNumber(random *rand.Rand) string {
	letters := []string{"0", "1", "9", "5", "7", "0", "3", ".", "-", "E", "\xc3", " "}
	n := 7
	if random.IntN(2) == 0 {
		n = len(letters)
	}
	var text strings.Builder
	if random.IntN(4) == 0 {
		text.WriteByte('-')
	}
	point := random.IntN(12)
	for i := range random.IntN(19) {
		if i == point && i > 0 {
			text.WriteByte('.')
		}
		text.WriteString(letters[random.IntN(n)])
	}
	return text.String()
}
