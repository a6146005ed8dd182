package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
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
	digest := fmt.Sprintf("sha256:%x", sha256.Sum256(text))
	switch format {
	case "json":
		return fmt.Sprintf(jsonSeal, digest)
	case "md":
		return fmt.Sprintf(mdSeal, digest)
	}
	return ""
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
