package workbook

import (
	"encoding/json"

	"bloc/pkg/sheet"
)

// Basis is what the figures of a book rest on besides the catalogue of its program, so
// that the book can be computed anew from the same files and compared.
type Basis struct {
	Options map[string][]string `json:"options,omitempty"` // flags of the command that bear on figures, with their values
	Files   []BasisFile         `json:"files,omitempty"`   // what a person wrote for bloc, whole
	Inputs  []BasisInput        `json:"inputs,omitempty"`  // every file that was read as a report or a book, used or not
}

// BasisFile is a user file: maps, explanations, baselines.
type BasisFile struct {
	Flag string `json:"flag"` // that named it, without dashes
	Path string `json:"path"`
	Text string `json:"text"`
}

// BasisInput is a file that was read.
type BasisInput struct {
	Path   string `json:"path"`
	SHA256 string `json:"sha256,omitempty"` // of its bytes, 64 hex digits; empty where it could not be read
	Flag   string `json:"flag,omitempty"`   // that named it, without dashes; empty for an argument
}

// BasisOf returns what the figures of a book of bloc's rest on; nil where the book does
// not say. The error says why it cannot be told.
func BasisOf(b *sheet.Book) (*Basis, error) {
	text, err := stored(b, columnBasis)
	if err != nil {
		return nil, err
	}
	var basis *Basis
	if err := json.Unmarshal([]byte(text), &basis); err != nil {
		return nil, err
	}
	return basis, nil
}
