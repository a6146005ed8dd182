package catalogue

import (
	"bytes"
	"errors"
	"io"

	"go.yaml.in/yaml/v3"
)

// Strict reads a file that a person wrote, in YAML: an unknown key, one that stands
// twice, and a second document behind a line "---" are errors, the first two with
// their lines. An empty file leaves the value as it is.
func Strict(data []byte, into any) error {
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		if errors.Is(err, io.EOF) {
			return nil
		}
		return err
	}
	var more yaml.Node
	if err := d.Decode(&more); !errors.Is(err, io.EOF) {
		return errors.New(`the file goes on behind a line "---": nothing there would be read`)
	}
	return nil
}
