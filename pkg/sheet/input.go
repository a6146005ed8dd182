package sheet

import (
	"context"
	"crypto/sha256"
	"encoding/hex"

	"bloc/pkg/diag"
)

// Input is a file in memory for the reader of its format.
type Input struct {
	Name      string // the name in findings
	Data      []byte // the book keeps none of it
	Limits    Limits
	Room      *Room    // for the cells
	Passwords []string // tried in turn on an encrypted file
	SHA256    string   // of the bytes, in hex; empty if not yet known
}

// Digest returns the SHA-256 of the bytes of a file, in hex.
func Digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Drop lets go of the bytes of a large file once all of them are read.
func (in *Input) Drop() {
	if in.SHA256 == "" {
		in.SHA256 = Digest(in.Data)
	}
	in.Data = nil
}

// Book finishes the reading of a file. A fault of the whole file becomes a finding behind the
// others, and a sound book gets the digest of its bytes. The error is that of the context, or
// one that is no fault of the file.
func (in *Input) Book(ctx context.Context, book *Book, findings diag.List, err error) (*Book, diag.List, error) {
	if cause := ctx.Err(); cause != nil {
		return nil, nil, cause
	}
	if err != nil {
		finding, err := Finding(err, diag.Place{File: in.Name})
		if err != nil {
			return nil, nil, err
		}
		return nil, append(findings, finding), nil
	}
	in.Drop()
	book.SHA256 = in.SHA256
	return book, findings, nil
}
