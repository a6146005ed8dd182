package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"hash"
	"io"
	"os"
)

// The seal of a text is a digest of all before it, by which a later run knows whether a
// person changed the file since. CSV has no room for one.
const (
	jsonEnd  = "\n}\n"
	jsonSeal = ",\n  \"digest\": \"%s\"" + jsonEnd
	mdSeal   = "\n<!-- bloc %s -->\n"
)

// seal returns the seal of a text in a format, empty where the format has none.
func seal(format string, text []byte) string {
	sum := sha256.Sum256(text)
	return sealOf(format, sum[:])
}

// sealOf returns the seal of a text of which the digest is known.
func sealOf(format string, sum []byte) string {
	digest := fmt.Sprintf("sha256:%x", sum)
	switch format {
	case "json":
		return fmt.Sprintf(jsonSeal, digest)
	case "md":
		return fmt.Sprintf(mdSeal, digest)
	}
	return ""
}

// sealing passes a JSON text on as it is written, but for its end, and puts the seal
// there.
type sealing struct {
	out    io.Writer
	digest hash.Hash
	held   []byte // what is not passed on yet: it may be the end
}

// Write passes on all but the last bytes of what was written so far.
func (s *sealing) Write(text []byte) (int, error) {
	s.held = append(s.held, text...)
	passed := s.held[:max(0, len(s.held)-len(jsonEnd))]
	s.digest.Write(passed) // which cannot fail
	if _, err := s.out.Write(passed); err != nil {
		return 0, err
	}
	s.held = append(s.held[:0], s.held[len(passed):]...)
	return len(text), nil
}

// end writes the seal, which ends as the text did.
func (s *sealing) end() error {
	_, err := io.WriteString(s.out, sealOf("json", s.digest.Sum(nil)))
	return err
}

// sealed returns a text with its seal behind it; that of JSON is its last field.
func sealed(format string, text []byte) []byte {
	text = unsealed(format, text)
	return append(text, seal(format, text)...)
}

// unsealed returns a text without what its seal puts in another place.
func unsealed(format string, text []byte) []byte {
	if format == "json" {
		return bytes.TrimSuffix(text, []byte(jsonEnd))
	}
	return text
}

// guardText refuses to write a text over a file that bloc did not write, or that a
// person changed since.
func guardText(c content, format string) error {
	old, err := os.ReadFile(c.path)
	if err != nil || len(old) == 0 || bytes.Equal(old, c.data) {
		return nil
	}
	end := len(seal(format, nil))
	switch {
	case end == 0 && bytes.Equal(firstLine(old), firstLine(c.data)):
		return nil
	case end == 0 || len(old) < end || !bytes.Contains(old, []byte("bloc")):
		return notOwn(c.path)
	case string(old[len(old)-end:]) != seal(format, old[:len(old)-end]):
		return changed(c.path)
	}
	return nil
}

func firstLine(text []byte) []byte {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	return line
}

func notOwn(path string) error {
	return failed(fmt.Errorf("%s is not a file of bloc's; choose another name, or overwrite it with --force", path))
}

func changed(path string) error {
	return failed(fmt.Errorf("%s was changed by hand since bloc wrote it; keep it under another name, or overwrite it with --force", path))
}
