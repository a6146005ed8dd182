package xls_test

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"encoding/binary"
	"math/bits"
	"testing"
	"unicode/utf16"

	"bloc/pkg/diag"
)

// lock encrypts the records behind the first one by a function from a place to what is
// added there, as MS-XLS 2.2.10 says: heads of records and the places of sheets stay plain.
func lock(data, filePass []byte, mask func(at, length, end int) byte) []byte {
	out := append(bytes.Clone(data[:20]), filePass...)
	for rest := data[20:]; len(rest) > 0; {
		n := 4 + int(binary.LittleEndian.Uint16(rest[2:]))
		body := bytes.Clone(rest[:n])
		id := binary.LittleEndian.Uint16(body)
		at := len(out)
		for i := 4; i < n; i++ {
			switch {
			case id == 0x0809:
			case id == 0x0085 && i < 8:
			case filePass[4] == 0: // by XOR: the byte is turned too
				body[i] = bits.RotateLeft8(body[i], 5) ^ mask(at+i, n-4, i)
			default:
				body[i] ^= mask(at+i, n-4, i)
			}
		}
		out = append(out, body...)
		rest = rest[n:]
	}
	return out
}

// rc4Mask is the key stream of RC4 by the key of each block of 1,024 bytes.
func rc4Mask(key func(block uint32) []byte) func(at, length, end int) byte {
	blocks := map[int][]byte{}
	return func(at, _, _ int) byte {
		if blocks[at/1024] == nil {
			c, _ := rc4.NewCipher(key(uint32(at / 1024)))
			blocks[at/1024] = make([]byte, 1024)
			c.XORKeyStream(blocks[at/1024], blocks[at/1024])
		}
		return blocks[at/1024][at%1024]
	}
}

func units(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// locked returns a file under a password, encrypted in one of the three ways.
func locked(way, password string) []byte {
	numbers := make([][]byte, 200)
	for i := range numbers {
		numbers[i] = record(0x0203, i, 0, 0, float64(i))
	}
	// The record of encryption moves the sheets, whose places are stated.
	data := func(filePass []byte) []byte {
		s := stream(filePass, plain("A", numbers...))
		at := bytes.Index(s, filePass)
		return append(s[:at:at], s[at+len(filePass):]...)
	}
	salt := []byte("0123456789abcdef")
	verifier := []byte("fedcba9876543210")
	switch way {
	case "xor":
		const key, padding = 0x1234, "\xBB\xFF\xFF\xBA\xFF\xFF\xB9\x80\x00\xBE\x0F\x00\xBF\x0F\x00"
		hash := 0
		for _, c := range []byte{password[2], password[1], password[0], 3} {
			hash = (hash>>14&1 | hash<<1&0x7FFF) ^ int(c)
		}
		filePass := record(0x002F, 0, key, hash^0xCE4B)
		pattern := []byte(password + padding)[:16]
		for i := range pattern {
			pattern[i] = bits.RotateLeft8(pattern[i]^[]byte{0x34, 0x12}[i%2], -1)
		}
		mask := func(at, length, _ int) byte { return pattern[(at+length)%16] }
		return only(lock(data(filePass), filePass, mask))
	case "rc4":
		first := md5.Sum(units(password))
		base := md5.Sum(bytes.Repeat(append(first[:5:5], salt...), 16))
		key := func(block uint32) []byte {
			k := md5.Sum(binary.LittleEndian.AppendUint32(base[:5:5], block))
			return k[:]
		}
		digest := md5.Sum(verifier)
		c, _ := rc4.NewCipher(key(0))
		both := append(bytes.Clone(verifier), digest[:]...)
		c.XORKeyStream(both, both)
		filePass := record(0x002F, 1, 1, 1, salt, both)
		return only(lock(data(filePass), filePass, rc4Mask(key)))
	}
	base := sha1.Sum(append(bytes.Clone(salt), units(password)...))
	key := func(block uint32) []byte {
		k := sha1.Sum(binary.LittleEndian.AppendUint32(base[:], block))
		return k[:16]
	}
	digest := sha1.Sum(verifier)
	c, _ := rc4.NewCipher(key(0))
	both := append(bytes.Clone(verifier), digest[:]...)
	c.XORKeyStream(both, both)
	header := le(uint32(4), uint32(0), uint32(0x6801), uint32(0x8004), uint32(128), uint32(1), uint32(0), uint32(0), 0)
	filePass := record(0x002F, 1, 2, 2, uint32(4), uint32(len(header)), header, uint32(16), salt, both[:16], uint32(20), both[16:])
	return only(lock(data(filePass), filePass, rc4Mask(key)))
}

// only is a file with this stream alone.
func only(stream []byte) []byte {
	return contain(map[string][]byte{"Workbook": stream}, "Workbook")
}

// TestPasswords holds that a file under a password is read with it, and that it is named
// without it. Excel opens one under its own password unasked.
func TestPasswords(t *testing.T) {
	for _, way := range []string{"xor", "rc4", "strong"} {
		book, findings := read(t, locked(way, "abc"), "wrong", "abc")
		if book == nil || len(findings) > 0 {
			t.Fatal(way, findings)
		}
		if cells := book.Sheets[0].Cells; len(cells) != 200 || cells[199].Text != "199" {
			t.Error(way, "the cells are others", len(cells))
		}
		if _, findings := read(t, locked(way, "abc"), "wrong"); len(findings) != 1 || findings[0].Rule != diag.PasswordWrong {
			t.Error(way, findings)
		}
		if _, findings := read(t, locked(way, "abc")); len(findings) != 1 || findings[0].Rule != diag.FileEncrypted {
			t.Error(way, findings)
		}
		if way == "xor" {
			continue
		}
		if book, findings := read(t, locked(way, "VelvetSweatshop")); book == nil || len(findings) > 0 {
			t.Error(way, findings)
		}
	}
}
