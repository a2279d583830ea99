#pragma once
// The database's pages as they lie on the disk. SQLCipher 4: pages of 4096 bytes, AES-256-CBC under the key, at each
// page's end the nonce (16) and an HMAC-SHA-512 (64) over ciphertext, nonce and the page's number; the file begins with
// its salt (16), in clear, which is part of no page's ciphertext.

#include <map>
#include <stop_token>

#include "app/ledger/store/database.h"
#include "app/ledger/store/deletions.h"

namespace jcic::ledger {

inline constexpr std::size_t page_size = 4096;
inline constexpr std::size_t pages_to_a_piece = 256;  ///< read under one lock

/// Some of a file's pages, read while no writer could change them.
struct PagePiece {
    std::uint64_t first = 0;  ///< from 0
    Bytes bytes;
    [[nodiscard]] std::size_t count() const { return bytes.size() / page_size; }
    [[nodiscard]] ByteView page(std::size_t at) const { return ByteView(bytes).subspan(at * page_size, page_size); }
};

/// At most pages_to_a_piece from `first` on; none past the end. Faults as Database.
[[nodiscard]] Result<PagePiece> read_pages(Database& database, std::uint64_t first);

/// What a deletion may have left behind: pages, decrypted one by one, free ones and gaps too, searched for the marks of
/// what was destroyed. How often each of these marks stands.
using Remains = std::map<SealMark, std::uint64_t>;

/// In all pages of the database, whose key is `key`. Read in pieces: no writer waits for long.
/// Faults ledger.corrupt, ledger.busy, cancelled.
[[nodiscard]] Result<Remains> remains_in_pages(Database& database, const Secret& key,
                                               const std::vector<SealMark>& marks, const std::stop_token& stop = {});

/// In the bytes of every other file under the folder but the list of deletions itself.
[[nodiscard]] Result<Remains> remains_beside(const std::filesystem::path& folder, const std::filesystem::path& database,
                                             const std::vector<SealMark>& marks, const std::stop_token& stop = {});

}  // namespace jcic::ledger
