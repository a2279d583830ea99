#pragma once
// A vendor's module (PKCS #11, Cryptoki 2.40) and one of its tokens, used through the module's own calls. Lengths and
// forms of the module's results are always checked.

#include <p11-kit/pkcs11.h>

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/token/records.h"

namespace jcic::token {

/// As ReplyKind::module ("call", "value") or ReplyKind::cause ("word", "about").
struct Failed {
    ReplyKind kind = ReplyKind::cause;
    std::string what{};
    std::string about{};
    CK_RV value = CKR_OK;
};
template <class T>
using OrFailed = tl::expected<T, Failed>;

/// An object by label, by id, or by both; "" and no bytes mean any.
struct Named {
    std::string label{};
    Bytes id{};
};

struct TokenWanted {
    Named token{};  ///< its label, and its serial number as bytes
    Named key{};
    Named certificate{};
};

struct TokenOpened {
    std::string slot{};
    std::string label{};
    std::string serial{};
    std::string maker{};
    std::string model{};
    std::uint8_t state = 0;
    Mechanisms mechanisms{};
    Bytes certificate{};
};

class Module {
public:
    /// The module is loaded at the first call.
    explicit Module(std::string path) : path_(std::move(path)) {}

    [[nodiscard]] OrFailed<TokenOpened> open(const TokenWanted& wanted);
    // For the opened token, while it is the same: another is ReplyKind::cause "foreign".
    [[nodiscard]] OrFailed<std::uint8_t> state();
    // A locked token gets no password, and one at its last try only with consent: checked here, so that no other wrong
    // password can intervene.
    [[nodiscard]] OrFailed<bool> login(ByteView password, FinalTry last);
    [[nodiscard]] OrFailed<bool> change(ByteView old_password, ByteView new_password, FinalTry last);
    [[nodiscard]] OrFailed<Bytes> use_key(Mechanism mechanism, ByteView input);

private:
    struct Found {
        CK_SLOT_ID slot = 0;
        CK_TOKEN_INFO token{};
    };
    [[nodiscard]] OrFailed<bool> load();
    [[nodiscard]] CK_RV initialize() const;
    struct Tokens {
        std::vector<Found> all{};
        std::optional<Failed> trouble{};  ///< of a token that could not be queried
        std::optional<Failed> useless{};  ///< of a token that is not recognised, or was never set up
    };
    [[nodiscard]] OrFailed<Tokens> tokens() const;
    [[nodiscard]] OrFailed<Found> find(const Named& wanted) const;
    [[nodiscard]] OrFailed<CK_SESSION_HANDLE> open_session(CK_SLOT_ID slot) const;
    [[nodiscard]] OrFailed<Mechanisms> mechanisms_of(CK_SLOT_ID slot) const;
    [[nodiscard]] OrFailed<CK_TOKEN_INFO> same_token() const;
    [[nodiscard]] OrFailed<bool> takes_a_password(const char* call, FinalTry last) const;
    [[nodiscard]] OrFailed<std::vector<CK_OBJECT_HANDLE>> objects(CK_OBJECT_CLASS kind, const Named& named) const;
    [[nodiscard]] bool wants_password_each_time(CK_OBJECT_HANDLE key) const;
    [[nodiscard]] OrFailed<Bytes> sign(CK_OBJECT_HANDLE key, Mechanism mechanism, ByteView input) const;
    [[nodiscard]] OrFailed<Bytes> decrypt(CK_OBJECT_HANDLE key, Mechanism mechanism, ByteView input) const;
    [[nodiscard]] OrFailed<Bytes> agree(CK_OBJECT_HANDLE key, ByteView point) const;
    [[nodiscard]] OrFailed<Bytes> certificate(const Named& named) const;

    std::string path_;
    CK_FUNCTION_LIST* calls_ = nullptr;
    std::optional<CK_SESSION_HANDLE> session_{};
    CK_SLOT_ID slot_ = 0;
    std::string label_{};
    std::string serial_{};
    Named key_{};
};

}  // namespace jcic::token
