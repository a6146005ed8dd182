package ods

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"errors"
	"io"

	"github.com/klauspost/compress/flate"

	"bloc/pkg/parts"
	"bloc/pkg/sheet"
)

// mostParts is for how many parts hashing may cost as much as the limit allows for one.
const mostParts = 10

// decrypt returns the deflated bytes of a part; nil if the password does not fit.
func (r *reader) decrypt(l *locked, stored []byte) ([]byte, error) {
	if !l.usual() {
		return nil, otherCipher()
	}
	if r.rounds += l.rounds; l.rounds > r.in.Limits.Spin || r.rounds > mostParts*r.in.Limits.Spin {
		return nil, sheet.OverLimit(sheet.Counted.Rounds, int64(r.in.Limits.Spin))
	}
	if len(stored) == 0 || len(stored)%aes.BlockSize != 0 {
		return nil, sheet.Damaged("không đọc được cách mã hóa", "how it is encrypted cannot be read")
	}
	start := sha256.Sum256([]byte(r.password))
	key, err := pbkdf2.Key(sha1.New, string(start[:]), l.salt, l.rounds, 32)
	if err != nil {
		return nil, sheet.Damaged("không đọc được cách mã hóa", "how it is encrypted cannot be read")
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	plain := make([]byte, len(stored))
	cipher.NewCBCDecrypter(block, l.iv).CryptBlocks(plain, stored)
	plain = plain[:len(plain)-min(int(plain[len(plain)-1]), aes.BlockSize)]
	if sum := sha256.Sum256(plain[:min(len(plain), 1024)]); !bytes.Equal(sum[:], l.sum) {
		return nil, nil
	}
	return plain, nil
}

// openLocked returns the inflated bytes of an encrypted part.
func (r *reader) openLocked(archive *parts.Archive, name string, l *locked) (io.Reader, error) {
	stored, err := readAll(archive, name)
	if err != nil {
		return nil, err
	}
	plain, err := r.decrypt(l, stored)
	if err == nil && plain == nil {
		err = sheet.Damaged("phần %q sai mã kiểm tra", "the part %q has a wrong checksum", name)
	}
	if err != nil {
		return nil, err
	}
	return &lockedPart{archive: archive, name: name, in: flate.NewReader(bytes.NewReader(plain)), want: l.size, most: max(exempt, r.in.Limits.Ratio*int64(len(plain)))}, nil
}

// exempt is the inflated size below which a part may have any ratio.
const exempt = 4 << 20

// lockedPart is an encrypted part while it is read.
type lockedPart struct {
	archive *parts.Archive
	name    string
	in      io.Reader
	want    uint64
	most    int64 // bytes that it may inflate to
	read    int64
}

// Read inflates more of the part. Only a sound part ends with io.EOF.
func (p *lockedPart) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	p.read += int64(n)
	if err := p.archive.Spend(int64(n)); err != nil {
		return 0, err
	}
	switch {
	case p.read > p.most:
		return 0, sheet.OverLimit(sheet.Counted.Ratio, p.most)
	case errors.Is(err, io.EOF) && uint64(p.read) != p.want:
		return n, sheet.Damaged("phần %q có độ dài khác mục lục", "the part %q differs in length from the directory", p.name)
	case err != nil && !errors.Is(err, io.EOF):
		return n, sheet.Damaged("không giải nén được phần %q", "the part %q cannot be inflated", p.name)
	}
	return n, err
}
