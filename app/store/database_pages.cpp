#include "app/store/database_pages.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <sqlite3.h>

#include <algorithm>
#include <bitset>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <set>

#include "app/files/stream.h"
#include "app/files/trouble.h"
#include "app/keys/crypto.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t page_nonce_size = 16;
constexpr std::size_t mac_size = 64;
constexpr std::size_t reserved = page_nonce_size + mac_size;
constexpr std::size_t salt_size = 16;

/// Of a file that a stream did not read: why, asked of the system again.
Fault unread_of(const std::filesystem::path& file) {
    const auto again = in_ledger(files::Reader::open(file));
    if (!again && again.error().code == FaultCode::ledger_read) return again.error();
    return files::trouble_with(FaultCode::ledger_read, file, EIO);
}

ByteView sealed_part(ByteView page, std::uint64_t number) {
    return page.first(page_size - reserved).subspan(number == 0 ? salt_size : 0);
}

/// Decrypts pages without looking at their HMAC.
class PageCipher {
public:
    explicit PageCipher(const Secret& key) : key_(key), context_(EVP_CIPHER_CTX_new()) {}

    /// Empty where OpenSSL fails. A page that was never written decrypts to noise. `number` from 0.
    [[nodiscard]] Bytes open(ByteView page, std::uint64_t number) const {
        const auto sealed = sealed_part(page, number);
        const auto nonce = page.subspan(page_size - reserved, page_nonce_size);
        Bytes out(sealed.size());
        int length = 0;
        const bool good =
            context_ != nullptr && key_.size() == 32 &&
            EVP_DecryptInit_ex(context_.get(), EVP_aes_256_cbc(), nullptr, key_.view().data(), nonce.data()) == 1 &&
            EVP_CIPHER_CTX_set_padding(context_.get(), 0) == 1 &&
            EVP_DecryptUpdate(context_.get(), out.data(), &length, sealed.data(), static_cast<int>(sealed.size())) == 1;
        if (!good) out.clear();
        return out;
    }

private:
    const Secret& key_;
    openssl::Owned<EVP_CIPHER_CTX> context_;
};

/// Finds many marks in one pass: two bytes rule nearly every place out.
class Seeker {
public:
    explicit Seeker(const std::vector<SealMark>& marks) : marks_(marks.begin(), marks.end()) {
        for (const auto& mark : marks_) begins_.set(beginning(mark));
    }

    void seek(ByteView bytes) {
        if (bytes.size() < SealMark{}.size()) return;
        for (std::size_t at = 0; at + SealMark{}.size() <= bytes.size(); ++at) {
            if (!begins_.test(beginning(bytes.subspan(at)))) continue;
            SealMark here{};
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), here.size(), here.begin());
            if (marks_.contains(here)) ++found_[here];
        }
    }

    [[nodiscard]] Remains take() { return std::move(found_); }

private:
    static std::size_t beginning(ByteView bytes) { return bytes[0] * 256U + bytes[1]; }
    std::set<SealMark> marks_;
    std::bitset<65536> begins_;
    Remains found_;
};

}  // namespace

Result<PagePiece> read_pages(Database& database, std::uint64_t first) {
    JCIC_TRY(auto lock, database.prepare("SELECT name FROM sqlite_schema"));
    JCIC_CHECK(lock.step());  // a statement that stands on a row keeps writers out
    PagePiece out{first, {}};
    JCIC_TRY(out.bytes, database.raw(first * page_size, pages_to_a_piece * page_size));
    out.bytes.resize(out.count() * page_size);
    return out;
}

Result<Remains> remains_in_pages(Database& database, const Secret& key, const std::vector<SealMark>& marks,
                                 const std::stop_token& stop) {
    Seeker seeker(marks);
    const PageCipher cipher(key);
    for (std::uint64_t first = 0;; first += pages_to_a_piece) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.remains");
        JCIC_TRY(const auto piece, read_pages(database, first));
        for (std::size_t i = 0; i < piece.count(); ++i) {
            auto plain = cipher.open(piece.page(i), first + i);
            if (plain.empty()) return fail(FaultCode::internal, "ledger.remains");
            seeker.seek(plain);
            wipe(plain);
        }
        if (piece.count() < pages_to_a_piece) return seeker.take();
    }
}

Result<Remains> remains_beside(const std::filesystem::path& folder, const std::filesystem::path& database,
                               const std::vector<SealMark>& marks, const std::stop_token& stop) {
    Seeker seeker(marks);
    const auto list_name = DeletionList::path_in(folder).filename().string();
    std::error_code error;
    std::filesystem::recursive_directory_iterator files(folder, error);
    for (; !error && files != std::filesystem::recursive_directory_iterator(); files.increment(error)) {
        // Attachments are sealed under keys of their own, and many: nothing of the database's ever comes there.
        if (files->path().filename() == "attachments") files.disable_recursion_pending();
        // The list itself names the marks, and so does what a stop left while it was written; the database is read page
        // by page, and opening it here would drop its locks.
        const bool list = files->path().filename().string().find(list_name) != std::string::npos;
        if (!files->is_regular_file(error) || files->path() == database || list) continue;
        std::ifstream in(files->path(), std::ios::binary);
        // What is kept of a piece is searched again with the next: a mark may stand across both.
        constexpr std::size_t kept = SealMark{}.size() - 1;
        std::string bytes;
        std::string next(1U << 20U, '\0');
        while (in) {
            if (stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.remains");
            in.read(next.data(), static_cast<std::streamsize>(next.size()));
            bytes.append(next, 0, static_cast<std::size_t>(in.gcount()));
            seeker.seek(view(bytes));
            bytes.erase(0, bytes.size() - std::min(bytes.size(), kept));
        }
        const bool unread = !in.is_open() && std::filesystem::exists(files->path(), error);  // else gone meanwhile
        if (in.bad() || unread) return tl::unexpected<Fault>(unread_of(files->path()));
    }
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_read, folder, error.value()));
    return seeker.take();
}

}  // namespace jcic::ledger
