package xlsx_test

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha512"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
	"unicode/utf16"
)

// agile encrypts an archive as Excel has done since 2010 (MS-OFFCRYPTO 2.3.4.10):
// AES-256, the key made of the password by rounds of SHA-512.
func agile(t testing.TB, archive []byte, password string, rounds string) []byte {
	t.Helper()
	salt, key := []byte("salt of 16 bytes"), []byte("a key of the package is 32 bytes")
	info := fmt.Sprintf("\x04\x00\x04\x00\x40\x00\x00\x00"+`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
<keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="%[1]s"/>
<keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
<p:encryptedKey spinCount="%[2]s" saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="%[1]s" encryptedKeyValue="%[3]s"/>
</keyEncryptor></keyEncryptors></encryption>`, b64(salt), rounds, b64(cbc(t, passwordKey(salt, password), salt, key)))
	data := binary.LittleEndian.AppendUint64(nil, uint64(len(archive)))
	padded := append(bytes.Clone(archive), make([]byte, -len(archive)&15)...)
	for n := 0; len(padded) > 0; n++ {
		size := min(4096, len(padded))
		iv := sha512.Sum512(binary.LittleEndian.AppendUint32(bytes.Clone(salt), uint32(n)))
		data = append(data, cbc(t, key, iv[:16], padded[:size])...)
		padded = padded[size:]
	}
	return compound(stream{"EncryptionInfo", []byte(info)}, stream{"EncryptedPackage", data})
}

// agileRounds is how often the test's passwords are hashed, far less than Excel's.
const agileRounds = 1000

func passwordKey(salt []byte, password string) []byte {
	text := bytes.Clone(salt)
	for _, unit := range utf16.Encode([]rune(password)) {
		text = binary.LittleEndian.AppendUint16(text, unit)
	}
	sum := sha512.Sum512(text)
	for i := range agileRounds {
		sum = sha512.Sum512(append(binary.LittleEndian.AppendUint32(nil, uint32(i)), sum[:]...))
	}
	sum = sha512.Sum512(append(sum[:], 0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6))
	return sum[:32]
}

func cbc(t testing.TB, key, iv, data []byte) []byte {
	block, err := aes.NewCipher(key)
	must(t, err)
	out := make([]byte, len(data))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, data)
	return out
}

func b64(b []byte) string { return base64.StdEncoding.EncodeToString(b) }

// stream is a named part of a compound file.
type stream struct {
	name string
	data []byte
}

// compound writes a compound file (MS-CFB) of sectors of 512 bytes: the header, the
// directory, the streams, and the table of sectors. Every stream is made longer than
// the 4,096 bytes below which it would have to lie elsewhere.
func compound(streams ...stream) []byte {
	const end, free, table = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
	directory := entry("Root Entry", 5, 1, end, 0)
	body, chain := []byte{}, []uint32{end} // sector 0 is the directory
	for i, s := range streams {
		sibling := uint32(i + 2)
		if i == len(streams)-1 {
			sibling = free
		}
		content := slices.Concat(s.data, bytes.Repeat([]byte(" "), max(0, 4096-len(s.data))))
		directory = append(directory, entry(s.name, 2, sibling, uint32(len(chain)), len(content))...)
		content = append(content, make([]byte, -len(content)&511)...)
		for range len(content)/512 - 1 {
			chain = append(chain, uint32(len(chain)+1))
		}
		chain = append(chain, end)
		body = append(body, content...)
	}
	directory = append(directory, make([]byte, 512-len(directory))...)
	tables := (len(chain) + 128) / 127
	head := append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 504)...)
	for at, v := range map[int]uint16{24: 0x3e, 26: 3, 28: 0xFFFE, 30: 9, 32: 6} {
		binary.LittleEndian.PutUint16(head[at:], v)
	}
	for at, v := range map[int]uint32{44: uint32(tables), 48: 0, 56: 4096, 60: end, 64: 0, 68: end, 72: 0} {
		binary.LittleEndian.PutUint32(head[at:], v)
	}
	for i := range 109 {
		binary.LittleEndian.PutUint32(head[76+4*i:], free)
	}
	for i := range tables {
		binary.LittleEndian.PutUint32(head[76+4*i:], uint32(len(chain)))
		chain = append(chain, table)
	}
	for len(chain)%128 != 0 {
		chain = append(chain, free)
	}
	out := slices.Concat(head, directory, body)
	for _, next := range chain {
		out = binary.LittleEndian.AppendUint32(out, next)
	}
	return out
}

// entry is the directory's entry of a stream, or of the root, whose first child it names.
func entry(name string, kind byte, next, sector uint32, size int) []byte {
	e := make([]byte, 128)
	for i, unit := range utf16.Encode([]rune(name)) {
		binary.LittleEndian.PutUint16(e[2*i:], unit)
	}
	binary.LittleEndian.PutUint16(e[64:], uint16(2*len(name)+2))
	e[66], e[67] = kind, 1
	for _, at := range []int{68, 72, 76} {
		binary.LittleEndian.PutUint32(e[at:], 0xFFFFFFFF)
	}
	if kind == 5 {
		binary.LittleEndian.PutUint32(e[76:], next)
	} else {
		binary.LittleEndian.PutUint32(e[72:], next)
	}
	binary.LittleEndian.PutUint32(e[116:], sector)
	binary.LittleEndian.PutUint32(e[120:], uint32(size))
	return e
}
