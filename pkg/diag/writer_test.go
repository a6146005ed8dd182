package diag_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"pgregory.net/rapid"

	"bloc/pkg/diag"
)

// tree is an object of any shape: its fields are of every kind that is written.
type tree struct {
	Text  string   `json:"text"`
	Some  string   `json:"some,omitempty"`
	Int   int      `json:"int"`
	Bool  bool     `json:"bool"`
	Texts []string `json:"texts"`
	One   struct {
		Few map[string]string `json:"few"`
	} `json:"one"`
	Trees []tree `json:"trees"`
}

func (t *tree) write(j *diag.JSON) {
	j.Text("text", t.Text)
	j.Optional("some", t.Some)
	j.Int("int", t.Int)
	j.Bool("bool", t.Bool)
	j.Texts("texts", t.Texts)
	j.Object("one", func() { diag.Map(j, "few", t.One.Few, j.Text) })
	diag.Objects(j, "trees", t.Trees, func(t *tree) { t.write(j) })
}

// seen is a JSON text of the standard library with those characters escaped that a
// terminal would act on, or that nobody would see.
func seen(text []byte) string {
	var b strings.Builder
	for _, r := range string(text) {
		if r == '\n' || !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, "\\u%04x", unit)
		}
	}
	return b.String()
}

// TestWriteJSON holds what is written against what the standard library writes.
func TestWriteJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := drawTree(t, 3)
		var got bytes.Buffer
		if err := diag.WriteJSON(&got, v.write); err != nil {
			t.Fatal(err)
		}
		want, _ := json.MarshalIndent(v, "", "  ")
		if got.String() != seen(want)+"\n" {
			t.Errorf("got %s\nwant %s", got.Bytes(), seen(want))
		}
	})
}

func drawTree(t *rapid.T, depth int) *tree {
	text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("\"\\{}<>&:, ạ–\u2028\n\x00\x7f\u009b\u200b\U000e0001"))))
	v := &tree{
		Text: text.Draw(t, "text"), Some: text.Draw(t, "some"),
		Int: rapid.Int().Draw(t, "int"), Bool: rapid.Bool().Draw(t, "bool"),
		Texts: rapid.SliceOf(text).Draw(t, "texts"), Trees: []tree{},
	}
	v.One.Few = rapid.MapOf(text, text).Draw(t, "few")
	for range rapid.IntRange(0, depth).Draw(t, "trees") {
		v.Trees = append(v.Trees, *drawTree(t, depth-1))
	}
	return v
}

// FuzzText holds the strings of any bytes against those of the standard library.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "Hà Nội", "a\xffb", "\xe2\x80", "\u2028", "<a href=\"&\">", "\x1f\x7f\\", "\u009b1m\u00ad\u200b\u202e\ufeff\U000e0001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got bytes.Buffer
		if err := diag.WriteJSON(&got, func(j *diag.JSON) { j.Text("s", s) }); err != nil {
			t.Fatal(err)
		}
		want, _ := json.Marshal(s)
		if got.String() != "{\n  \"s\": "+seen(want)+"\n}\n" {
			t.Errorf("%q: got %s, want %s", s, got.Bytes(), seen(want))
		}
	})
}

// full is a writer to which no more than so many bytes go.
type full struct{ left int }

var errFull = errors.New("full")

func (f *full) Write(text []byte) (int, error) {
	if f.left -= len(text); f.left < 0 {
		return 0, errFull
	}
	return len(text), nil
}

// TestWriteJSONFails holds that a failure to write ends as an error wherever it happens.
func TestWriteJSONFails(t *testing.T) {
	for _, room := range []int{0, 40_000} {
		err := diag.WriteJSON(&full{room}, func(j *diag.JSON) {
			for range 100 {
				j.Text("text", strings.Repeat("ạ", 1000))
			}
		})
		if !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
}
