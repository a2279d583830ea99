#pragma once
// A desk whose packages of authorisations a recipient of the test's own opens, by OpenSSL alone.

#include <openssl/cms.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/desk/registers/authorisation_desk.h"
#include "app/domain/registers/authorisations.h"
#include "app/files/files.h"
#include "app/openssl/owned.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_authority.h"

namespace jcic::scenario {

inline Bytes bytes_in(const openssl::Owned<BIO>& memory) {
    char* data = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &data);
    const auto* begin = reinterpret_cast<const std::uint8_t*>(data);
    return {begin, begin + std::max<long>(size, 0)};
}

inline openssl::Owned<CMS_ContentInfo> cms_in(const Bytes& der) {
    const unsigned char* begin = der.data();
    return openssl::Owned<CMS_ContentInfo>(d2i_CMS_ContentInfo(nullptr, &begin, static_cast<long>(der.size())));
}

/// As the recipient opens it, by OpenSSL alone; nothing where it cannot be opened.
inline Bytes decrypted(const Bytes& package, EVP_PKEY* key, const Bytes& certificate) {
    const unsigned char* begin = certificate.data();
    const openssl::Owned<X509> x509(d2i_X509(nullptr, &begin, static_cast<long>(certificate.size())));
    const auto cms = cms_in(package);
    const openssl::Owned<BIO> out(BIO_new(BIO_s_mem()));
    if (!cms || CMS_decrypt(cms.get(), key, x509.get(), nullptr, out.get(), CMS_BINARY) != 1) return {};
    return bytes_in(out);
}

/// What was signed; nothing where the signature does not hold.
inline Bytes verified(const Bytes& signed_data) {
    const auto cms = cms_in(signed_data);
    const openssl::Owned<BIO> out(BIO_new(BIO_s_mem()));
    constexpr auto flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
    if (!cms || CMS_verify(cms.get(), nullptr, nullptr, nullptr, out.get(), flags) != 1) return {};
    return bytes_in(out);
}

/// A tar file's files, by name.
inline std::map<std::string, std::string> files_in(const Bytes& archive) {
    std::map<std::string, std::string> out;
    const auto text = to_text(archive);
    for (std::size_t at = 0; at + 512 <= text.size() && text[at] != '\0';) {
        const auto size = std::stoull(text.substr(at + 124, 11), nullptr, 8);
        out.emplace(text.substr(at).c_str(), text.substr(at + 512, size));
        at += 512 + (size + 511) / 512 * 512;
    }
    return out;
}

class PackagesRig : protected AtTheDesk {
protected:
    [[nodiscard]] std::filesystem::path place(const std::string& name) const {
        return std::filesystem::path(beside_->path().toStdString()) / name;
    }
    void begin() {
        open_desk();
        beside_ = std::make_unique<QTemporaryDir>();
        recipient_ = authority_.issue(key_.get(), {"Member head office", "critical,keyAgreement", ""});
        QVERIFY(files::replace(place("recipient.der"), recipient_));
        for (const auto* folder : {"out", "in"}) QVERIFY(files::make_folder(place(folder)));
        set_up();
    }
    void set_up() {
        auto& settings = desk::PartsForTests::facts(desk_->parts().machine).settings;
        settings.package_certificate = place("recipient.der").string();
        settings.package_folder = place("out").string();
        settings.package_inbox = place("in").string();
    }
    [[nodiscard]] std::string image() const { return test::small_pdf(std::string(700, 'i')); }
    Result<std::string> hold(const std::string& reference, bool with_form = true,
                             const std::string& subject = "A123456789") {
        const auto& book = domain::registers::authorisations;
        const auto today = desk_->parts().machine.today().text();
        domain::registers::Values typed{
            {"reference", reference}, {"subject", subject}, {"name", "王𠮷明"},      {"application", "個人房屋貸款"},
            {"items", "T50,T51,T52"}, {"signed", today},    {"ends", today},         {"read-box", "yes"},
            {"each-item", "yes"},     {"form-code", "yes"}, {"identity", "id-card"}, {"verifier", "徵信科林小姐"},
            {"notices", "yes"}};
        if (with_form) {
            JCIC_CHECK(files::replace(place("form.pdf"), image()));
            JCIC_TRY(const auto attached, desk_->registers().attach(place("form.pdf")));
            typed.emplace("form", attached.handle);
        }
        return desk_->registers().take_step({&book, book.step("authorisation.signed"), "", typed, std::nullopt});
    }
    /// An electronic one, with this file.
    Result<std::string> hold_electronic(const std::string& reference, const std::string& file) {
        const auto& book = domain::registers::authorisations;
        const auto today = desk_->parts().machine.today().text();
        JCIC_CHECK(files::replace(place("form.pdf"), file));
        JCIC_TRY(const auto attached, desk_->registers().attach(place("form.pdf")));
        const domain::registers::Values typed{{"reference", reference},
                                              {"subject", "A123456789"},
                                              {"name", "王𠮷明"},
                                              {"application", "個人房屋貸款"},
                                              {"items", "T50,T51,T52"},
                                              {"signed", today},
                                              {"ends", today},
                                              {"certificate", "citizen-certificate"},
                                              {"source", "203.0.113.7"},
                                              {"form-version", "1"},
                                              {"identification", "憑證驗證通過"},
                                              {"notices", "yes"},
                                              {"form", attached.handle}};
        return desk_->registers().take_step({&book, book.step("authorisation.certified"), "", typed, std::nullopt});
    }
    [[nodiscard]] std::string state_of(const std::string& reference) {
        const auto row = desk_->registers().row(domain::registers::authorisations, reference);
        return row ? std::string(row->row.state->name) : std::string("none");
    }
    [[nodiscard]] std::vector<std::filesystem::path> files_out() const {
        std::vector<std::filesystem::path> out;
        for (const auto& one : std::filesystem::directory_iterator(place("out"))) out.push_back(one.path());
        return out;
    }
    [[nodiscard]] Bytes opened(const std::filesystem::path& file) {
        return verified(decrypted(files::read(file).value(), key_.get(), recipient_));
    }
    void reply(const std::string& file, const std::vector<domain::AuthorisationReply>& replies) {
        QVERIFY(files::replace(place("in") / file, domain::replies_text({"practice", "0129999", replies})));
    }
    [[nodiscard]] UtcTime now() { return desk_->parts().machine.clock().now(); }

    test::TestAuthority authority_;
    test::KeyPtr key_ = test::ec_key("P-384");
    Bytes recipient_;
    std::unique_ptr<QTemporaryDir> beside_;
};

}  // namespace jcic::scenario
