#include "app/token/program/module.h"

#include <dlfcn.h>

#include <algorithm>
#include <array>
#include <type_traits>

namespace jcic::token {
namespace {

constexpr CK_ULONG most_slots = 64;
constexpr CK_ULONG longest_certificate = 32'767;
constexpr CK_ULONG longest_signature = 512;
constexpr CK_ULONG most_mechanisms = 4096;

tl::unexpected<Failed> failed(const char* call, CK_RV value) {
    return tl::unexpected<Failed>(Failed{ReplyKind::module, call, {}, value});
}

tl::unexpected<Failed> because(const char* word, std::string about = {}) {
    return tl::unexpected<Failed>(Failed{ReplyKind::cause, word, std::move(about), CKR_OK});
}

/// A text of fixed length, filled up with spaces; a module may end it by a null all the same.
template <std::size_t size>
std::string text_of(const std::array<unsigned char, size>& padded) {
    std::string text(padded.begin(), std::find(padded.begin(), padded.end(), 0));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

template <std::size_t size>
std::string text_of(const unsigned char (&padded)[size]) {
    std::array<unsigned char, size> copy{};
    std::copy(std::begin(padded), std::end(padded), copy.begin());
    return text_of(copy);
}

std::uint8_t state_of(CK_FLAGS flags) {
    using namespace state_bits;
    std::uint8_t state = 0;
    const auto add = [&](CK_FLAGS flag, std::uint8_t bit) {
        if ((flags & flag) != 0) state = static_cast<std::uint8_t>(state | bit);
    };
    add(CKF_USER_PIN_COUNT_LOW, low);
    add(CKF_USER_PIN_FINAL_TRY, final_try);
    add(CKF_USER_PIN_LOCKED, locked);
    add(CKF_LOGIN_REQUIRED, needed);
    add(CKF_PROTECTED_AUTHENTICATION_PATH, at_reader);
    return state;
}

CK_MECHANISM_TYPE mechanism_of(Mechanism mechanism) {
    switch (mechanism) {
        case Mechanism::sha256_rsa_pkcs:
            return CKM_SHA256_RSA_PKCS;
        case Mechanism::ecdsa:
            return CKM_ECDSA;
        case Mechanism::rsa_pkcs:
            return CKM_RSA_PKCS;
        case Mechanism::rsa_x509:
            return CKM_RSA_X_509;
        case Mechanism::ecdsa_sha256:
            return CKM_ECDSA_SHA256;
        case Mechanism::decrypt_oaep:
        case Mechanism::decrypt_pkcs1:
        case Mechanism::agree_p256:
            break;  // not to sign by
    }
    return CKM_VENDOR_DEFINED;
}

/// Calls a function of the module's list. One that the list lacks is one that it does not support.
template <class... Parameters>
CK_RV call(CK_RV (*function)(Parameters...), std::type_identity_t<Parameters>... arguments) {
    return function == nullptr ? CKR_FUNCTION_NOT_SUPPORTED : function(arguments...);
}

/// Cryptoki reads through pointers that are not const.
CK_BYTE_PTR bytes_of(ByteView bytes) {
    return const_cast<CK_BYTE_PTR>(bytes.data());
}

}  // namespace

OrFailed<bool> Module::load() {
    if (calls_ != nullptr) return true;
    void* library = ::dlopen(path_.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return because(not_loaded, path_);
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList"));
    if (list == nullptr) return because(not_loaded, path_);
    CK_FUNCTION_LIST* calls = nullptr;
    if (const auto value = list(&calls); value != CKR_OK) return failed("C_GetFunctionList", value);
    if (calls == nullptr) return because(nonsense, "C_GetFunctionList");
    if (calls->version.major != 2)
        return because(of_another_version,
                       std::to_string(calls->version.major) + "." + std::to_string(calls->version.minor));
    calls_ = calls;
    const auto value = initialize();
    if (value == CKR_OK || value == CKR_CRYPTOKI_ALREADY_INITIALIZED) return true;
    calls_ = nullptr;
    return failed("C_Initialize", value);
}

/// With locks of the system first, for threads of the module's own. This program calls it from one thread only: where a
/// module has no such locks, or does not know the argument, it needs none.
CK_RV Module::initialize() const {
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const auto value = call(calls_->C_Initialize, &arguments);
    const bool not_so = value == CKR_CANT_LOCK || value == CKR_NEED_TO_CREATE_THREADS || value == CKR_ARGUMENTS_BAD;
    return not_so ? call(calls_->C_Initialize, nullptr) : value;
}

OrFailed<Module::Tokens> Module::tokens() const {
    std::array<CK_SLOT_ID, most_slots> slots{};
    CK_ULONG count = 0;
    // Asked for their number alone, a module looks for readers anew.
    if (const auto value = call(calls_->C_GetSlotList, CK_TRUE, nullptr, &count); value != CKR_OK)
        return failed("C_GetSlotList", value);
    count = most_slots;
    if (const auto value = call(calls_->C_GetSlotList, CK_TRUE, slots.data(), &count); value != CKR_OK)
        return failed("C_GetSlotList", value);
    if (count > most_slots) return because(nonsense, "C_GetSlotList");
    Tokens found_ones;
    for (CK_ULONG i = 0; i < count; ++i) {
        Found found{slots[i], {}};
        const auto value = call(calls_->C_GetTokenInfo, found.slot, &found.token);
        // One that was pulled since.
        if (value == CKR_TOKEN_NOT_PRESENT || value == CKR_DEVICE_REMOVED || value == CKR_SLOT_ID_INVALID) continue;
        // Another card in another reader is nobody's business while the right one is there.
        if (value == CKR_TOKEN_NOT_RECOGNIZED)
            found_ones.useless = Failed{ReplyKind::module, "C_GetTokenInfo", {}, value};
        else if (value != CKR_OK)
            found_ones.trouble = Failed{ReplyKind::module, "C_GetTokenInfo", {}, value};
        else if ((found.token.flags & CKF_TOKEN_INITIALIZED) != 0)
            found_ones.all.push_back(found);
        else if (!found_ones.useless)
            found_ones.useless = Failed{ReplyKind::cause, not_set_up, {}, CKR_OK};
    }
    return found_ones;
}

OrFailed<Module::Found> Module::find(const Named& wanted) const {
    const auto there_are = tokens();
    if (!there_are) return tl::unexpected<Failed>(there_are.error());
    std::vector<Found> fitting;
    std::string there;
    for (const auto& one : there_are->all) {
        const auto label = text_of(one.token.label);
        there += (there.empty() ? "" : ", ") + label;
        if (!wanted.label.empty() && wanted.label != label) continue;
        if (!wanted.id.empty() && to_text(wanted.id) != text_of(one.token.serialNumber)) continue;
        fitting.push_back(one);
    }
    if (fitting.empty() && there_are->trouble) return tl::unexpected<Failed>(*there_are->trouble);
    if (there_are->all.empty() && there_are->useless) return tl::unexpected<Failed>(*there_are->useless);
    if (there_are->all.empty()) return because(no_token);
    if (fitting.empty()) return because(another_token, there);
    if (fitting.size() > 1) return because(several_tokens, there);
    return fitting.front();
}

OrFailed<std::vector<CK_OBJECT_HANDLE>> Module::objects(CK_OBJECT_CLASS kind, const Named& named) const {
    std::vector<CK_ATTRIBUTE> by{{CKA_CLASS, &kind, sizeof kind}};
    auto label = named.label;
    auto id = named.id;
    if (!label.empty()) by.push_back({CKA_LABEL, label.data(), label.size()});
    if (!id.empty()) by.push_back({CKA_ID, id.data(), id.size()});
    if (const auto value = call(calls_->C_FindObjectsInit, *session_, by.data(), by.size()); value != CKR_OK)
        return failed("C_FindObjectsInit", value);
    std::array<CK_OBJECT_HANDLE, 2> some{};
    CK_ULONG count = 0;
    const auto value = call(calls_->C_FindObjects, *session_, some.data(), some.size(), &count);
    const auto ended = call(calls_->C_FindObjectsFinal, *session_);
    if (value != CKR_OK) return failed("C_FindObjects", value);
    if (ended != CKR_OK) return failed("C_FindObjectsFinal", ended);
    if (count > some.size()) return because(nonsense, "C_FindObjects");
    return std::vector<CK_OBJECT_HANDLE>(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(count));
}

OrFailed<Bytes> Module::certificate(const Named& named) const {
    const auto found = objects(CKO_CERTIFICATE, named);
    if (!found) return tl::unexpected<Failed>(found.error());
    if (found->empty()) return because(no_certificate);
    if (found->size() > 1) return because(several_certificates);
    Bytes der(longest_certificate);
    CK_ATTRIBUTE content{CKA_VALUE, der.data(), der.size()};
    if (const auto value = call(calls_->C_GetAttributeValue, *session_, found->front(), &content, 1); value != CKR_OK)
        return failed("C_GetAttributeValue", value);
    if (content.ulValueLen > der.size()) return because(nonsense, "C_GetAttributeValue");
    der.resize(content.ulValueLen);
    return der;
}

OrFailed<TokenOpened> Module::open(const TokenWanted& wanted) {
    if (const auto loaded = load(); !loaded) return tl::unexpected<Failed>(loaded.error());
    if (session_) static_cast<void>(call(calls_->C_CloseSession, *session_));
    session_.reset();
    const auto found = find(wanted.token);
    if (!found) return tl::unexpected<Failed>(found.error());
    CK_SLOT_INFO slot{};
    if (const auto value = call(calls_->C_GetSlotInfo, found->slot, &slot); value != CKR_OK)
        return failed("C_GetSlotInfo", value);
    const auto mechanisms = mechanisms_of(found->slot);
    if (!mechanisms) return tl::unexpected<Failed>(mechanisms.error());
    const auto session = open_session(found->slot);
    if (!session) return tl::unexpected<Failed>(session.error());
    session_ = *session;
    slot_ = found->slot;
    key_ = wanted.key;
    const auto& token = found->token;
    label_ = text_of(token.label);
    serial_ = text_of(token.serialNumber);
    auto der = certificate(wanted.certificate);
    if (!der) return tl::unexpected<Failed>(der.error());
    return TokenOpened{
        text_of(slot.slotDescription), label_,      serial_,        text_of(token.manufacturerID), text_of(token.model),
        state_of(token.flags),         *mechanisms, std::move(*der)};
}

/// A token that cannot be written to has no other sessions, and needs none to sign.
OrFailed<CK_SESSION_HANDLE> Module::open_session(CK_SLOT_ID slot) const {
    CK_SESSION_HANDLE session = 0;
    const auto open = [&](CK_FLAGS flags) {
        return call(calls_->C_OpenSession, slot, flags, nullptr, nullptr, &session);
    };
    auto value = open(CKF_SERIAL_SESSION | CKF_RW_SESSION);
    if (value == CKR_TOKEN_WRITE_PROTECTED || value == CKR_SESSION_READ_ONLY) value = open(CKF_SERIAL_SESSION);
    if (value != CKR_OK) return failed("C_OpenSession", value);
    return session;
}

/// Those to sign by, if the module tells; of a listed one of which it says no more the best is believed.
OrFailed<Mechanisms> Module::mechanisms_of(CK_SLOT_ID slot) const {
    CK_ULONG count = 0;
    auto value = call(calls_->C_GetMechanismList, slot, nullptr, &count);
    if (value != CKR_OK) return Mechanisms{};
    if (count > most_mechanisms) return because(nonsense, "C_GetMechanismList");
    std::vector<CK_MECHANISM_TYPE> listed(std::max<CK_ULONG>(count, 1));
    count = listed.size();
    value = call(calls_->C_GetMechanismList, slot, listed.data(), &count);
    if (value != CKR_OK) return Mechanisms{};
    if (count > listed.size()) return because(nonsense, "C_GetMechanismList");
    listed.resize(count);
    Mechanisms out;
    out.add_none();
    for (const auto one : {Mechanism::sha256_rsa_pkcs, Mechanism::rsa_pkcs, Mechanism::rsa_x509, Mechanism::ecdsa,
                           Mechanism::ecdsa_sha256}) {
        if (std::find(listed.begin(), listed.end(), mechanism_of(one)) == listed.end()) continue;
        CK_MECHANISM_INFO info{};
        const auto told = call(calls_->C_GetMechanismInfo, slot, mechanism_of(one), &info);
        if (told != CKR_OK || (info.flags & CKF_SIGN) != 0) out.add(one);
    }
    return out;
}

OrFailed<CK_TOKEN_INFO> Module::same_token() const {
    if (!session_) return because(not_open);
    // Of the token itself some tell what they read once: it is the slot that is looked at.
    CK_SLOT_INFO slot{};
    if (const auto value = call(calls_->C_GetSlotInfo, slot_, &slot); value != CKR_OK)
        return failed("C_GetSlotInfo", value);
    if ((slot.flags & CKF_TOKEN_PRESENT) == 0) return failed("C_GetSlotInfo", CKR_TOKEN_NOT_PRESENT);
    CK_TOKEN_INFO token{};
    if (const auto value = call(calls_->C_GetTokenInfo, slot_, &token); value != CKR_OK)
        return failed("C_GetTokenInfo", value);
    const auto label = text_of(token.label);
    if (label != label_ || text_of(token.serialNumber) != serial_) return because(another_token, label);
    // A token that was pulled and put back within a moment is the same by name: its session is not.
    CK_SESSION_INFO session{};
    if (const auto value = call(calls_->C_GetSessionInfo, *session_, &session); value != CKR_OK)
        return failed("C_GetSessionInfo", value);
    return token;
}

OrFailed<std::uint8_t> Module::state() {
    const auto token = same_token();
    if (!token) return tl::unexpected<Failed>(token.error());
    return state_of(token->flags);
}

OrFailed<bool> Module::takes_a_password(const char* call, FinalTry last) const {
    const auto token = same_token();
    if (!token) return tl::unexpected<Failed>(token.error());
    if ((token->flags & CKF_USER_PIN_LOCKED) != 0) return failed(call, CKR_PIN_LOCKED);
    const bool is_last = (token->flags & CKF_USER_PIN_FINAL_TRY) != 0;
    if (is_last && last != FinalTry::agreed) return because(would_be_last);
    return true;
}

OrFailed<bool> Module::login(ByteView password, FinalTry last) {
    if (const auto takes = takes_a_password("C_Login", last); !takes) return takes;
    // Who is logged in already is not asked for the password again: it would pass unread.
    static_cast<void>(call(calls_->C_Logout, *session_));
    const auto value = call(calls_->C_Login, *session_, CKU_USER, bytes_of(password), password.size());
    if (value != CKR_OK) return failed("C_Login", value);
    return true;
}

OrFailed<bool> Module::change(ByteView old_password, ByteView new_password, FinalTry last) {
    if (const auto takes = takes_a_password("C_SetPIN", last); !takes) return takes;
    const auto value = call(calls_->C_SetPIN, *session_, bytes_of(old_password), old_password.size(),
                            bytes_of(new_password), new_password.size());
    if (value != CKR_OK) return failed("C_SetPIN", value);
    return true;
}

/// CKA_ALWAYS_AUTHENTICATE; not where the module does not know it.
bool Module::wants_password_each_time(CK_OBJECT_HANDLE key) const {
    CK_BBOOL each_time = CK_FALSE;
    CK_ATTRIBUTE asked{CKA_ALWAYS_AUTHENTICATE, &each_time, sizeof each_time};
    const auto value = call(calls_->C_GetAttributeValue, *session_, key, &asked, 1);
    return value == CKR_OK && asked.ulValueLen == sizeof each_time && each_time != CK_FALSE;
}

OrFailed<Bytes> Module::use_key(Mechanism mechanism, ByteView input) {
    if (const auto token = same_token(); !token) return tl::unexpected<Failed>(token.error());
    const auto keys = objects(CKO_PRIVATE_KEY, key_);
    if (!keys) return tl::unexpected<Failed>(keys.error());
    if (keys->empty()) return because(no_key);
    if (keys->size() > 1) return because(several_keys);
    const auto key = keys->front();
    if (wants_password_each_time(key)) return because(key_every_time);
    if (mechanism == Mechanism::agree_p256) return agree(key, input);
    const bool opens = mechanism == Mechanism::decrypt_oaep || mechanism == Mechanism::decrypt_pkcs1;
    return opens ? decrypt(key, mechanism, input) : sign(key, mechanism, input);
}

OrFailed<Bytes> Module::sign(CK_OBJECT_HANDLE key, Mechanism mechanism, ByteView input) const {
    CK_MECHANISM by{mechanism_of(mechanism), nullptr, 0};
    if (const auto value = call(calls_->C_SignInit, *session_, &by, key); value != CKR_OK)
        return failed("C_SignInit", value);
    Bytes signature(longest_signature);
    CK_ULONG size = longest_signature;
    if (const auto value = call(calls_->C_Sign, *session_, bytes_of(input), input.size(), signature.data(), &size);
        value != CKR_OK)
        return failed("C_Sign", value);
    if (size > longest_signature) return because(nonsense, "C_Sign");
    signature.resize(size);
    return signature;
}

OrFailed<Bytes> Module::decrypt(CK_OBJECT_HANDLE key, Mechanism mechanism, ByteView input) const {
    CK_RSA_PKCS_OAEP_PARAMS padding{CKM_SHA_1, CKG_MGF1_SHA1, CKZ_DATA_SPECIFIED, nullptr, 0};
    CK_MECHANISM by{CKM_RSA_PKCS, nullptr, 0};
    if (mechanism == Mechanism::decrypt_oaep) by = {CKM_RSA_PKCS_OAEP, &padding, sizeof padding};
    if (const auto value = call(calls_->C_DecryptInit, *session_, &by, key); value != CKR_OK)
        return failed("C_DecryptInit", value);
    Bytes plain(longest_signature);
    CK_ULONG size = longest_signature;
    if (const auto value = call(calls_->C_Decrypt, *session_, bytes_of(input), input.size(), plain.data(), &size);
        value != CKR_OK)
        return failed("C_Decrypt", value);
    if (size > longest_signature) return because(nonsense, "C_Decrypt");
    plain.resize(size);
    return plain;
}

/// The secret is made as an object of the session, read, and destroyed.
OrFailed<Bytes> Module::agree(CK_OBJECT_HANDLE key, ByteView point) const {
    constexpr CK_ULONG length = 32;
    CK_ECDH1_DERIVE_PARAMS with{CKD_NULL, 0, nullptr, point.size(), bytes_of(point)};
    CK_MECHANISM by{CKM_ECDH1_DERIVE, &with, sizeof with};
    CK_OBJECT_CLASS kind = CKO_SECRET_KEY;
    CK_KEY_TYPE type = CKK_GENERIC_SECRET;
    CK_BBOOL yes = CK_TRUE;
    CK_BBOOL no = CK_FALSE;
    CK_ULONG size = length;
    std::array<CK_ATTRIBUTE, 6> made{{{CKA_CLASS, &kind, sizeof kind},
                                      {CKA_KEY_TYPE, &type, sizeof type},
                                      {CKA_TOKEN, &no, sizeof no},
                                      {CKA_SENSITIVE, &no, sizeof no},
                                      {CKA_EXTRACTABLE, &yes, sizeof yes},
                                      {CKA_VALUE_LEN, &size, sizeof size}}};
    CK_OBJECT_HANDLE secret = 0;
    if (const auto value = call(calls_->C_DeriveKey, *session_, &by, key, made.data(), made.size(), &secret);
        value != CKR_OK)
        return failed("C_DeriveKey", value);
    Bytes out(longest_signature);
    CK_ATTRIBUTE content{CKA_VALUE, out.data(), out.size()};
    const auto value = call(calls_->C_GetAttributeValue, *session_, secret, &content, 1);
    static_cast<void>(call(calls_->C_DestroyObject, *session_, secret));
    if (value != CKR_OK) return failed("C_GetAttributeValue", value);
    if (content.ulValueLen != length) return because(nonsense, "C_DeriveKey");
    out.resize(length);
    return out;
}

}  // namespace jcic::token
