#pragma once
// A vendor's module (PKCS #11, Cryptoki 2.40) and one token of it: what is asked of them, by the module's own calls.
// What the module gives is never believed to be of a length or a form.

#include <p11-kit/pkcs11.h>

#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/token/records.h"

namespace jcic::token {

/// As Told::module ("call", "value") or Told::cause ("word", "about").
struct Failed {
    Told kind = Told::cause;
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
    Bytes certificate{};
};

class Module {
public:
    /// Loaded when it is first asked for something.
    explicit Module(std::string path) : path_(std::move(path)) {}

    [[nodiscard]] OrFailed<TokenOpened> open(const TokenWanted& wanted);
    // Of the opened token, and only while the same one is there: another is Told::cause "foreign".
    [[nodiscard]] OrFailed<std::uint8_t> state();
    // A token that says that it is locked gets no password, and one that says that it is the last try none without
    // that word: asked here, nobody's wrong password comes between.
    [[nodiscard]] OrFailed<bool> login(ByteView password, FinalTry last);
    [[nodiscard]] OrFailed<bool> change(ByteView old_password, ByteView new_password, FinalTry last);
    [[nodiscard]] OrFailed<Bytes> use_key(Mechanism mechanism, ByteView input);

private:
    struct Found {
        CK_SLOT_ID slot = 0;
        CK_TOKEN_INFO token{};
    };
    [[nodiscard]] OrFailed<bool> load();
    struct Tokens {
        std::vector<Found> all{};
        std::optional<Failed> trouble{};  ///< of one that could not be asked
    };
    [[nodiscard]] OrFailed<Tokens> tokens() const;
    [[nodiscard]] OrFailed<Found> find(const Named& wanted) const;
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
