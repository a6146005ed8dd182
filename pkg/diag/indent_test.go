package diag

import (
	"bytes"
	"encoding/json"
	"testing"

	"pgregory.net/rapid"
)

// TestIndented holds the indenting against the one of the standard library.
func TestIndented(t *testing.T) {
	text := rapid.StringOf(rapid.SampledFrom([]rune(`"\{}[],: ạ<1` + "\n")))
	value := rapid.MapOf(text, rapid.SliceOf(rapid.MapOf(text, rapid.SliceOf(text))))
	rapid.Check(t, func(t *rapid.T) {
		var got bytes.Buffer
		v := value.Draw(t, "value")
		if err := WriteJSON(&got, v); err != nil {
			t.Fatal(err)
		}
		if want, _ := json.MarshalIndent(v, "", "  "); got.String() != string(want)+"\n" {
			t.Errorf("got %s\nwant %s", got.Bytes(), want)
		}
	})
}
