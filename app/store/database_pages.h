#pragma once
// The database's pages on disk. SQLCipher 4: pages of 4096 bytes, AES-256-CBC under the key, at each page's end the
// nonce (16) and an HMAC-SHA-512 (64) over ciphertext, nonce and the page's number; the file begins with its salt (16),
// in clear, outside every page's ciphertext.

#include <map>
#include <stop_token>

#include "app/store/database.h"
#include "app/store/deletions.h"

namespace jcic::ledger {

inline constexpr std::size_t page_size = 4096;
inline constexpr std::size_t pages_to_a_piece = 256;  ///< read under one lock

/// Consecutive pages of a file, read while no writer could change them.
struct PagePiece {
    std::uint64_t first = 0;  ///< from 0
    Bytes bytes;
    [[nodiscard]] std::size_t count() const { return bytes.size() / page_size; }
    [[nodiscard]] ByteView page(std::size_t at) const { return ByteView(bytes).subspan(at * page_size, page_size); }
};

/// Reads at most pages_to_a_piece from `first` on; none past the end. Faults as Database.
[[nodiscard]] Result<PagePiece> read_pages(Database& database, std::uint64_t first);

/// Remains of deleted values: how often each mark of a destroyed value occurs, in decrypted pages including free ones
/// and gaps.
using Remains = std::map<SealMark, std::uint64_t>;

/// Searches all pages of the database, whose key is `key`. Reads in pieces, so that writers do not wait long.
/// Faults ledger.corrupt, ledger.busy, cancelled.
[[nodiscard]] Result<Remains> remains_in_pages(Database& database, const Secret& key,
                                               const std::vector<SealMark>& marks, const std::stop_token& stop = {});

/// Searches every other file under the folder except the list of deletions itself.
[[nodiscard]] Result<Remains> remains_beside(const std::filesystem::path& folder, const std::filesystem::path& database,
                                             const std::vector<SealMark>& marks, const std::stop_token& stop = {});

}  // namespace jcic::ledger
