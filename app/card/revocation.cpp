#include "app/card/revocation.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "app/base/fault_reasons.h"
#include "app/card/certificate.h"
#include "app/openssl/owned.h"
#include "app/openssl/pem_end.h"

namespace jcic::card {

using openssl::Owned;

namespace {

constexpr std::uintmax_t longest_file = 16U * 1024 * 1024;

using Read = std::vector<std::shared_ptr<X509_CRL>>;

/// None where it is none, or something follows it.
Read read_der(ByteView bytes) {
    const auto* in = bytes.data();
    std::shared_ptr<X509_CRL> crl = Owned<X509_CRL>(d2i_X509_CRL(nullptr, &in, static_cast<long>(bytes.size())));
    return crl && in == bytes.data() + bytes.size() ? Read{std::move(crl)} : Read{};
}

/// None where one of them is damaged.
Read read_pem(ByteView bytes) {
    const auto bio = openssl::reading(bytes);
    Read out;
    ERR_clear_error();
    while (std::shared_ptr<X509_CRL> crl = Owned<X509_CRL>(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr)))
        out.push_back(std::move(crl));
    return openssl::no_more_pem() ? out : Read{};
}

/// Without a next one announced nobody can tell whether it is stale (RFC 5280, 5.1.2.5 asks for it).
bool announces_the_next(const std::shared_ptr<X509_CRL>& crl) {
    return X509_CRL_get0_nextUpdate(crl.get()) != nullptr;
}

}  // namespace

std::vector<X509_CRL*> RevocationList::by(const Certificate& authority) const {
    auto* key = X509_get0_pubkey(authority.native());
    std::vector<X509_CRL*> out;
    for (const auto& crl : lists_)
        if (key != nullptr && X509_CRL_verify(crl.get(), key) == 1) out.push_back(crl.get());
    ERR_clear_error();
    return out;
}

bool RevocationList::is_by(std::span<const Certificate> authorities) const {
    std::set<X509_CRL*> known;
    for (const auto& authority : authorities) {
        const auto theirs = by(authority);
        known.insert(theirs.begin(), theirs.end());
    }
    return known.size() == lists_.size();
}

Result<void> RevocationList::in_force(std::span<const Certificate> authorities, UtcTime now) const {
    auto at = std::chrono::system_clock::to_time_t(now);
    const auto made = [&](X509_CRL* list) { return X509_cmp_time(X509_CRL_get0_lastUpdate(list), &at) < 0; };
    const auto holds = [&](X509_CRL* list) {
        return made(list) && X509_cmp_time(X509_CRL_get0_nextUpdate(list), &at) > 0;
    };
    for (const auto& authority : authorities) {
        const auto theirs = by(authority);
        if (theirs.empty() || std::ranges::any_of(theirs, holds)) continue;
        const bool expired = std::ranges::any_of(theirs, made);
        return fail(FaultCode::card_certificate, "card.revocation",
                    {{"reason", expired ? "crl-expired" : "crl-not-yet-valid"}});
    }
    return {};
}

Result<RevocationList> RevocationList::from_bytes(ByteView bytes) {
    auto lists = read_der(bytes);
    if (lists.empty()) lists = read_pem(bytes);
    ERR_clear_error();
    if (lists.empty() || !std::ranges::all_of(lists, announces_the_next))
        return fail(FaultCode::file_form, "card.revocation", {{"reason", "no revocation list"}});
    return RevocationList(std::move(lists));
}

Result<RevocationList> RevocationList::from_file(const std::filesystem::path& file) {
    const std::vector<Detail> which{{"file", file.string()}};
    const auto failed = [&file](int error) {
        return fail(error == ENOENT ? FaultCode::file_missing : FaultCode::file_read, "card.revocation",
                    {{"file", file.string()}, {"reason", std::string(reason_of_errno(error))}});
    };
    std::error_code problem;
    const auto kind = std::filesystem::status(file, problem).type();
    if (kind == std::filesystem::file_type::none || kind == std::filesystem::file_type::not_found)
        return failed(problem ? problem.value() : ENOENT);
    // A pipe would hold up the start.
    if (kind != std::filesystem::file_type::regular)
        return fail(FaultCode::file_read, "card.revocation", {{"file", file.string()}, {"reason", "not-regular"}});
    const auto size = std::filesystem::file_size(file, problem);
    if (problem) return failed(problem.value());
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in) return failed(errno);
    if (size > longest_file) return fail(FaultCode::file_form, "card.revocation", which);
    const Bytes bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    auto list = from_bytes(bytes);
    if (!list) list.error().details.push_back(which.front());
    return list;
}

}  // namespace jcic::card
