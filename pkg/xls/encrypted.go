package xls

import (
	"bytes"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha1"
	"encoding/binary"
	"math/bits"
	"unicode/utf16"

	"bloc/pkg/diag"
	"bloc/pkg/sheet"
)

// An encrypted workbook keeps its records, with bodies encrypted in one of three ways
// (MS-OFFCRYPTO 2.3.5 to 2.3.7). None of them is strong, and none takes long.

// sweatshop is the password of files that ask for none. Excel uses it if only the structure of
// a workbook is protected.
const sweatshop = "VelvetSweatshop"

// cipher is a way in which a workbook is encrypted.
type cipher interface {
	// open prepares for a password, and reports whether it fits.
	open(password string) bool
	// decrypt decrypts the body of a record in place. at is where it begins in the stream. Its
	// first bytes may be plain.
	decrypt(body []byte, at, plain int)
}

// decrypt makes the rest of the stream readable, with the first password that fits.
func (r *reader) decrypt(rec *records) error {
	c, ok := cipherOf(rec.fields())
	if !ok {
		return sheet.Damaged("không đọc được cách mã hóa", "how it is encrypted cannot be read")
	}
	for _, password := range append([]string{sweatshop}, r.passwords...) {
		if c.open(password) {
			decryptRecords(c, &records{data: rec.data, next: rec.next})
			return nil
		}
	}
	if len(r.passwords) == 0 {
		return &sheet.Fault{Rule: diag.FileEncrypted, Found: diag.Same("encrypted")}
	}
	return &sheet.Fault{Rule: diag.PasswordWrong, Found: diag.Same("encrypted")}
}

// plainRecords are the records that are never encrypted (MS-XLS 2.2.10): beginnings of parts,
// how the workbook is encrypted, who has it open, its code page, and its history.
var plainRecords = map[int]bool{idBOF: true, idFilePass: true, 0x0194: true, 0x0195: true, 0x00E1: true, 0x0138: true, 0x0196: true}

// decryptRecords decrypts all records from here to the end, or to where the stream breaks off.
func decryptRecords(c cipher, rec *records) {
	const place = 4 // the bytes with the place of a sheet are plain
	for rec.advance() == nil {
		switch {
		case plainRecords[rec.id]:
		case rec.id == idBoundSheet:
			c.decrypt(rec.body, rec.at+recordHead, min(place, len(rec.body)))
		default:
			c.decrypt(rec.body, rec.at+recordHead, 0)
		}
	}
}

// cipherOf reads how a workbook is encrypted.
func cipherOf(f *fields) (c cipher, ok bool) {
	const byXOR, byRC4 = 0, 1
	switch f.u16() {
	case byXOR:
		c = &xor{key: f.u16(), verifier: f.u16()}
	case byRC4:
		major, minor := f.u16(), f.u16()
		switch {
		case major == 1 && minor == 1:
			c = &stream{keys: &rc4Basic{salt: f.take(16)}, verifier: f.take(16), digest: f.take(md5.Size)}
		case major >= 2 && major <= 4 && minor == 2:
			c, ok = strong(f)
			return c, ok && !f.short
		default:
			return nil, false
		}
	default:
		return nil, false
	}
	return c, !f.short
}

// strong reads the kind of encryption that names its algorithm. RC4 is the only one.
func strong(f *fields) (cipher, bool) {
	const rc4ID, sha1ID, usualBits, mostBits = 0x6801, 0x8004, 40, 128
	f.skip(4)
	header := fields{b: f.take(int(min(f.u32(), 1<<10)))}
	header.skip(8)
	algorithm, hash, size := header.u32(), header.u32(), header.u32()
	if size == 0 {
		size = usualBits
	}
	f.skip(4)
	c := &stream{keys: &rc4Strong{salt: f.take(16), size: int(size / 8)}, verifier: f.take(16)}
	f.skip(4)
	c.digest = f.take(sha1.Size)
	return c, algorithm == rc4ID && (hash == sha1ID || hash == 0) && size >= usualBits && size <= mostBits && !header.short
}

// wide is a password in UTF-16.
func wide(password string) (b []byte) {
	for _, u := range utf16.Encode([]rune(password)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// keys make the key of each block of a stream.
type keys interface {
	use(password string)
	key(block uint32) []byte
	digest(b []byte) []byte
}

// rc4Basic are the keys of Excel 97.
type rc4Basic struct{ salt, base []byte }

func (k *rc4Basic) use(password string) {
	const kept, times = 5, 16
	first := md5.Sum(wide(password))
	all := bytes.Repeat(append(first[:kept:kept], k.salt...), times)
	second := md5.Sum(all)
	k.base = second[:kept:kept]
}

func (k *rc4Basic) key(block uint32) []byte {
	sum := md5.Sum(binary.LittleEndian.AppendUint32(bytes.Clone(k.base), block))
	return sum[:]
}

func (k *rc4Basic) digest(b []byte) []byte {
	sum := md5.Sum(b)
	return sum[:]
}

// rc4Strong are the keys of Excel 2002 and 2003.
type rc4Strong struct {
	salt, base []byte
	size       int // bytes of a key
}

func (k *rc4Strong) use(password string) {
	sum := sha1.Sum(append(bytes.Clone(k.salt), wide(password)...))
	k.base = sum[:]
}

func (k *rc4Strong) key(block uint32) []byte {
	const shortest, padded = 5, 16
	sum := sha1.Sum(binary.LittleEndian.AppendUint32(bytes.Clone(k.base), block))
	key := sum[:k.size]
	if k.size == shortest {
		key = append(bytes.Clone(key), make([]byte, padded-shortest)...)
	}
	return key
}

func (k *rc4Strong) digest(b []byte) []byte {
	sum := sha1.Sum(b)
	return sum[:]
}

// stream decrypts by RC4, with a new key for each block of the workbook's stream.
type stream struct {
	keys
	verifier, digest []byte // as stored
	rc4              *rc4.Cipher
	at               int // how far the cipher has got
}

// block is the number of bytes that are encrypted under one key.
const block = 1024

func (s *stream) open(password string) bool {
	s.use(password)
	s.start(0)
	both := append(bytes.Clone(s.verifier), s.digest...)
	s.rc4.XORKeyStream(both, both)
	n := len(s.verifier)
	s.start(0)
	return bytes.Equal(s.keys.digest(both[:n]), both[n:])
}

// start takes the key of the block that begins here.
func (s *stream) start(at int) {
	s.rc4, _ = rc4.NewCipher(s.key(uint32(at / block))) // the length of the key is never refused
	s.at = at
}

func (s *stream) decrypt(body []byte, at, plain int) {
	body, at = body[plain:], at+plain
	for len(body) > 0 {
		if begin := at / block * block; begin > s.at-s.at%block || s.at > at {
			s.start(begin)
		}
		var skipped [block]byte
		s.rc4.XORKeyStream(skipped[:at-s.at], skipped[:at-s.at])
		n := min(len(body), block-at%block)
		s.rc4.XORKeyStream(body[:n], body[:n])
		body, at = body[n:], at+n
		if s.at = at; at%block == 0 {
			s.start(at)
		}
	}
}

// xor decrypts with a pattern of 16 bytes made from the password.
type xor struct {
	key, verifier int
	pattern       [16]byte
}

func (x *xor) open(password string) bool {
	const longest, start, salt = 15, 0x7FFF, 0xCE4B
	var letters []byte
	for _, u := range utf16.Encode([]rune(password)) {
		c := byte(u)
		if c == 0 {
			c = byte(u >> 8)
		}
		letters = append(letters, c)
	}
	if len(letters) > longest {
		return false
	}
	hash := 0
	for i := len(letters); i >= 0; i-- {
		c := len(letters)
		if i > 0 {
			c = int(letters[i-1])
		}
		hash = (hash>>14&1 | hash<<1&start) ^ c
	}
	copy(x.pattern[:], append(letters, "\xBB\xFF\xFF\xBA\xFF\xFF\xB9\x80\x00\xBE\x0F\x00\xBF\x0F\x00"...))
	for i := range x.pattern {
		x.pattern[i] = bits.RotateLeft8(x.pattern[i]^byte(x.key>>(8*(i%2))), -1)
	}
	return hash^salt == x.verifier
}

func (x *xor) decrypt(body []byte, at, plain int) {
	const turn = 3
	for i := plain; i < len(body); i++ {
		body[i] = bits.RotateLeft8(body[i]^x.pattern[(at+len(body)+i)%len(x.pattern)], turn)
	}
}
