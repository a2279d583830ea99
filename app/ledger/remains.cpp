#include "app/ledger/remains.h"

#include <openssl/evp.h>

#include <algorithm>
#include <bitset>
#include <fstream>
#include <memory>
#include <set>

namespace jcic::ledger {
namespace {

constexpr std::size_t page_size = 4096;
constexpr std::size_t reserved = 80;  ///< at each page's end: nonce (16), HMAC-SHA-512 (64)
constexpr std::size_t nonce_size = 16;
constexpr std::size_t salt_size = 16;  ///< what the first page begins with, in clear
constexpr std::size_t piece = 256;     ///< pages read under one lock

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

class PageCipher {
public:
    explicit PageCipher(const Secret& key) : key_(key), context_(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free) {}

    /// Empty where OpenSSL fails. A page that was never written decrypts to noise, in which no mark stands.
    [[nodiscard]] Bytes open(ByteView page, bool first) const {
        const std::size_t skip = first ? salt_size : 0;
        const auto sealed = page.first(page_size - reserved).subspan(skip);
        const auto nonce = page.subspan(page_size - reserved, nonce_size);
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
    std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context_;
};

/// Pages as a reader sees them: a statement that stands on a row keeps writers out.
Result<Bytes> locked_pages(Database& database, std::uint64_t first) {
    JCIC_TRY(auto lock, database.prepare("SELECT name FROM sqlite_schema"));
    JCIC_CHECK(lock.step());
    return database.raw(first * page_size, piece * page_size);
}

}  // namespace

Result<Remains> remains_in_pages(Database& database, const Secret& key, const std::vector<SealMark>& marks) {
    Seeker seeker(marks);
    const PageCipher cipher(key);
    for (std::uint64_t first = 0;; first += piece) {
        JCIC_TRY(const auto bytes, locked_pages(database, first));
        for (std::size_t at = 0; at + page_size <= bytes.size(); at += page_size) {
            auto plain = cipher.open(ByteView(bytes).subspan(at, page_size), first == 0 && at == 0);
            if (plain.empty()) return fail(FaultCode::internal, "ledger.remains");
            seeker.seek(plain);
            wipe(plain);
        }
        if (bytes.size() < piece * page_size) return seeker.take();
    }
}

Result<Remains> remains_beside(const std::filesystem::path& folder, const std::filesystem::path& database,
                               const std::vector<SealMark>& marks) {
    Seeker seeker(marks);
    const auto list_name = DeletionList::path_in(folder).filename().string();
    std::error_code error;
    std::filesystem::recursive_directory_iterator files(folder, error);
    for (; !error && files != std::filesystem::recursive_directory_iterator(); files.increment(error)) {
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
            in.read(next.data(), static_cast<std::streamsize>(next.size()));
            bytes.append(next, 0, static_cast<std::size_t>(in.gcount()));
            seeker.seek(view(bytes));
            bytes.erase(0, bytes.size() - std::min(bytes.size(), kept));
        }
        const bool unread = !in.is_open() && std::filesystem::exists(files->path(), error);  // else gone meanwhile
        if (in.bad() || unread) return fail(FaultCode::ledger_corrupt, "ledger.remains");
    }
    if (error) return fail(FaultCode::ledger_corrupt, "ledger.remains", {{"reason", error.message()}});
    return seeker.take();
}

}  // namespace jcic::ledger
