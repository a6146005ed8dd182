package ods

import (
	"bytes"
	"crypto/aes"
	"encoding/base64"
	"errors"
	"io"
	"strconv"

	"bloc/pkg/diag"
	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// wholePackage is the part that holds the whole package if it is encrypted as one.
const wholePackage = "encrypted-package"

// locked is how a part is encrypted: it is deflated, then encrypted by AES in CBC mode with a
// key that rounds of hashing make from the password.
type locked struct {
	algorithm, derivation, hash, check string

	sum, iv, salt []byte
	rounds        int
	size          uint64 // inflated size of the part
}

// usual reports whether the part is encrypted in the way of LibreOffice and newer OpenOffice.
func (l *locked) usual() bool {
	return l.algorithm == "http://www.w3.org/2001/04/xmlenc#aes256-cbc" && l.derivation == "PBKDF2" &&
		l.hash == "http://www.w3.org/2000/09/xmldsig#sha256" && l.check == "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" &&
		len(l.iv) == aes.BlockSize && l.rounds > 0
}

// otherCipher is the fault of a package that is encrypted in another way.
func otherCipher() error {
	return sheet.OtherFormat(otherFormats.cipher, otherFormats.noPassword)
}

// unlock finds out which parts are encrypted, and the password that fits.
func (r *reader) unlock(archive *parts.Archive) error {
	const list = "META-INF/manifest.xml"
	if archive.Has(wholePackage) {
		return otherCipher()
	}
	if !archive.Has(list) {
		return nil
	}
	if err := r.scan(archive, list, r.readManifest); err != nil {
		return r.olderManifest(archive, list, err)
	}
	content := r.locked[parts.Key("content.xml")]
	switch {
	case content == nil:
		return nil
	case !content.usual():
		return otherCipher()
	case len(r.in.Passwords) == 0:
		return &sheet.Fault{Rule: diag.FileEncrypted, Found: diag.Same("encrypted")}
	case int64(len(r.in.Data)) > r.in.Limits.EncryptedBytes:
		return sheet.OverLimit(sheet.Counted.Encrypted, r.in.Limits.EncryptedBytes)
	}
	stored, err := readAll(archive, "content.xml")
	if err != nil {
		return err
	}
	for _, r.password = range r.in.Passwords {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		r.rounds = 0
		if plain, err := r.decrypt(content, stored); plain != nil || err != nil {
			return err
		}
	}
	return &sheet.Fault{Rule: diag.PasswordWrong, Found: diag.Same("encrypted")}
}

// olderManifest judges a list of parts that cannot be read. Older programs wrote it with a
// DOCTYPE; that matters only if the list says that parts are encrypted.
func (r *reader) olderManifest(archive *parts.Archive, name string, fault error) error {
	var f *sheet.Fault
	if !errors.As(fault, &f) {
		return fault
	}
	list, err := readAll(archive, name)
	if err == nil && bytes.Contains(list, []byte("encryption-data")) {
		err = otherCipher()
	}
	return err
}

// readAll returns the bytes of a part.
func readAll(archive *parts.Archive, name string) ([]byte, error) {
	p, err := archive.Open(name)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	return io.ReadAll(p)
}

// readManifest reads which parts are encrypted, and how.
func (r *reader) readManifest() error {
	s := r.s
	if err := s.Root(manifest, "manifest"); err != nil {
		return err
	}
	return s.Children(func() error {
		if !s.At(manifest, "file-entry") {
			return s.Skip()
		}
		name := parts.Key(string(s.AttrOf(manifest, "full-path")))
		size, _ := strconv.ParseUint(string(s.AttrOf(manifest, "size")), 10, 63)
		return s.Children(func() error {
			if !s.At(manifest, "encryption-data") {
				return s.Skip()
			}
			if len(r.locked) >= r.in.Limits.Entries {
				return sheet.OverLimit(sheet.Counted.Entries, int64(r.in.Limits.Entries))
			}
			if r.locked == nil {
				r.locked = map[string]*locked{}
			}
			l := &locked{size: size, check: string(s.AttrOf(manifest, "checksum-type")), sum: r.bytes("checksum")}
			r.locked[name] = l
			return s.Children(func() error { return r.readCipher(l) })
		})
	})
}

// readCipher reads one element about how a part is encrypted.
func (r *reader) readCipher(l *locked) error {
	s := r.s
	switch {
	case s.At(manifest, "algorithm"):
		l.algorithm, l.iv = string(s.AttrOf(manifest, "algorithm-name")), r.bytes("initialisation-vector")
	case s.At(manifest, "start-key-generation"):
		l.hash = string(s.AttrOf(manifest, "start-key-generation-name"))
	case s.At(manifest, "key-derivation"):
		l.derivation, l.salt = string(s.AttrOf(manifest, "key-derivation-name")), r.bytes("salt")
		l.rounds, _ = strconv.Atoi(string(s.AttrOf(manifest, "iteration-count")))
	}
	return s.Skip()
}

// bytes reads an attribute of bytes; nil if it is broken.
func (r *reader) bytes(name string) []byte {
	b, _ := base64.StdEncoding.DecodeString(string(r.s.AttrOf(manifest, name)))
	return b
}
