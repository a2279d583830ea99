// A PKCS #11 module that works, but for the one call that its environment names: JCIC_UNTRUE="C_Login hang"; or its own
// file's name, for a program that gives it no environment: "C_Login hang.so". There it hangs, crashes, exits, fails,
// lies or returns a value ("C_Login 0x100"), or tries what the walls forbid; "flags final" tells of a final try, "texts
// …" of texts that are none, "slots sick" of another token that cannot be asked, "mechanisms none" of one that can do
// nothing. Behind a ';' its certificate may stand, in hex.
#include <dlfcn.h>
#include <fcntl.h>
#include <p11-kit/pkcs11.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view right_password = "314159";

struct Trouble {
    std::string call;
    std::string kind;
};

std::string own_name() {
    Dl_info here{};
    if (::dladdr(reinterpret_cast<const void*>(&own_name), &here) == 0 || here.dli_fname == nullptr) return {};
    const std::string path = here.dli_fname;
    const auto name = path.substr(path.rfind('/') + 1);
    return name.find(' ') == std::string::npos ? std::string() : name.substr(0, name.rfind(".so"));
}

const Trouble& trouble() {
    static const Trouble read = [] {
        const char* text = std::getenv("JCIC_UNTRUE");
        std::string all = text == nullptr ? own_name() : text;
        all = all.substr(0, all.find(';'));
        const auto space = all.find(' ');
        return Trouble{all.substr(0, space), space == std::string::npos ? "" : all.substr(space + 1)};
    }();
    return read;
}

const std::string& certificate() {
    static const std::string read = [] {
        const char* text = std::getenv("JCIC_UNTRUE");
        const std::string all = text == nullptr ? "" : text;
        const auto hex = all.find(';');
        if (hex == std::string::npos) return std::string("a certificate");
        std::string bytes;
        for (auto at = hex + 1; at + 1 < all.size(); at += 2)
            bytes += static_cast<char>(std::stoi(all.substr(at, 2), nullptr, 16));
        return bytes;
    }();
    return read;
}

int asked_for_token = 0;

CK_FLAGS flags_told() {
    if (trouble().call != "flags") return 0;
    if (trouble().kind == "locked") return CKF_USER_PIN_LOCKED;
    if (trouble().kind == "low") return CKF_USER_PIN_COUNT_LOW;
    if (trouble().kind == "at-reader") return CKF_PROTECTED_AUTHENTICATION_PATH;
    if (trouble().kind == "bare") return 0;
    // Another program spends a try after it was opened and looked at.
    if (trouble().kind == "final-then" && asked_for_token <= 3) return 0;
    return CKF_USER_PIN_FINAL_TRY;
}

bool lies(const char* call) {
    return trouble().call == call && trouble().kind == "lie";
}

/// As an X server or a desktop's bus may have one: the test listens there.
bool connects_to_abstract_socket() {
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    const std::string name = "jcic-untrue-" + std::to_string(::getppid());
    std::copy(name.begin(), name.end(), std::next(std::begin(to.sun_path)));
    const int made = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    return made >= 0 && ::connect(made, reinterpret_cast<const sockaddr*>(&to), size) == 0;
}

/// A bit for each that it could do; none of them is a module's business.
CK_RV reached() {
    const auto opens = [](const char* path, int flags) { return ::open(path, flags, 0600) >= 0; };
    const char* own = std::getenv("HOME");
    CK_RV bits = 0x80000000;
    bits |= opens("/etc/hostname", O_WRONLY) ? 1U : 0U;
    bits |= opens("/tmp/jcic-untrue-module", O_WRONLY | O_CREAT) ? 2U : 0U;
    bits |= ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 4U : 0U;
    bits |= ::socket(AF_NETLINK, SOCK_RAW, 0) >= 0 ? 8U : 0U;
    bits |= ::kill(::getppid(), 0) == 0 ? 16U : 0U;
    bits |= ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0 ? 32U : 0U;
    bits |= own != nullptr ? 64U : 0U;
    bits |= opens("/proc/1/environ", O_RDONLY) ? 128U : 0U;
    bits |= opens("/", O_RDONLY | O_DIRECTORY) ? 256U : 0U;
    bits |= ::execl("/bin/true", "true", nullptr) == 0 ? 512U : 0U;
    // Refused before the kernel looks at the file.
    const auto refused = [](int done) { return done != 0 && errno == EPERM; };
    bits |= refused(::truncate("/dev/null", 0)) ? 0U : 1024U;
    bits |= refused(::chmod("/dev/null/none", 0644)) ? 0U : 2048U;
    bits |= ::getsid(0) == ::getsid(::getppid()) ? 4096U : 0U;
    bits |= ::fcntl(STDIN_FILENO, F_SETOWN, ::getppid()) == 0 ? 8192U : 0U;
    rlimit limit{};
    bits |= ::prlimit(::getppid(), RLIMIT_CORE, nullptr, &limit) == 0 ? 16384U : 0U;
    struct stat in {
    }, none{};
    const bool nothing = ::fstat(STDIN_FILENO, &in) == 0 && ::stat("/dev/null", &none) == 0;
    bits |= nothing && in.st_rdev == none.st_rdev ? 0U : 32768U;
    if (const auto child = ::fork(); child >= 0) {
        if (child == 0) ::_exit(0);
        bits |= 65536U;
    }
    bits |= ::shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600) >= 0 ? 131072U : 0U;
    bits |= connects_to_abstract_socket() ? 262144U : 0U;
    bits |= ::inotify_init1(0) >= 0 ? 524288U : 0U;
    bits |= ::prctl(PR_SET_DUMPABLE, 1) == 0 ? 1048576U : 0U;
    return bits;
}

/// An answer that its program never gave: "several tokens", with more labels than any reader has.
CK_RV forged() {
    const std::string word = "several";
    const std::string labels(50'000, 'x');
    std::string content;
    const auto number = [](std::size_t size) {
        std::string out;
        for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(size >> static_cast<unsigned>(shift));
        return out;
    };
    for (const auto& text : {word, labels}) content += number(text.size()) + text;
    const auto record = '\3' + number(content.size()) + content;
    for (std::size_t at = 0; at < record.size();) {
        const auto written = ::write(3, record.data() + at, record.size() - at);
        if (written <= 0) break;
        at += static_cast<std::size_t>(written);
    }
    return CKR_OK;
}

CK_RV here(const char* call) {
    if (trouble().call != call) return CKR_OK;
    if (trouble().kind == "hang")
        for (;;) ::pause();
    if (trouble().kind == "crash") std::abort();
    if (trouble().kind == "fail") return CKR_GENERAL_ERROR;
    if (trouble().kind == "pulled") return CKR_DEVICE_REMOVED;
    if (trouble().kind == "expired") return CKR_PIN_EXPIRED;
    if (trouble().kind == "length") return CKR_PIN_LEN_RANGE;
    if (trouble().kind == "exit") std::exit(3);
    if (trouble().kind == "forge") return forged();
    if (trouble().kind.starts_with("0x")) return std::stoul(trouble().kind, nullptr, 16);
    if (trouble().kind == "reach") return reached();
    return CKR_OK;
}

#define JCIC_HERE(call) \
    if (const CK_RV value = here(call); value != CKR_OK) return value

template <std::size_t size>
void pad(unsigned char (&into)[size], std::string_view text) {
    std::fill(std::begin(into), std::end(into), ' ');
    std::copy(text.begin(), text.end(), std::begin(into));
}

CK_OBJECT_CLASS looked_for = 0;
bool found = false;

/// What its own constructors do, before anybody called it.
__attribute__((constructor)) void when_loaded() {
    here("constructor");
}

/// "C_Initialize with-arguments:0xA": only where it is called with any.
CK_RV initialize(void* arguments) {
    constexpr std::string_view if_given = "with-arguments:";
    const auto& kind = trouble().kind;
    if (arguments != nullptr && trouble().call == "C_Initialize" && kind.starts_with(if_given))
        return std::stoul(kind.substr(if_given.size()), nullptr, 16);
    return here("C_Initialize");
}

CK_RV get_slot_list(CK_BBOOL /*present*/, CK_SLOT_ID* slots, CK_ULONG* count) {
    JCIC_HERE("C_GetSlotList");
    const bool sick = trouble().call == "slots";
    if (slots != nullptr) {
        slots[0] = sick ? 8 : 7;
        slots[1] = 7;
    }
    *count = lies("C_GetSlotList") ? 1'000'000 : (sick ? 2 : 1);
    return CKR_OK;
}

CK_RV get_slot_info(CK_SLOT_ID /*slot*/, CK_SLOT_INFO* info) {
    JCIC_HERE("C_GetSlotInfo");
    pad(info->slotDescription, "A reader");
    info->flags = lies("C_GetSlotInfo") ? 0 : CKF_TOKEN_PRESENT;
    return CKR_OK;
}

CK_RV get_token_info(CK_SLOT_ID slot, CK_TOKEN_INFO* info) {
    JCIC_HERE("C_GetTokenInfo");
    if (slot == 8) return CKR_DEVICE_ERROR;
    ++asked_for_token;
    const bool odd = trouble().call == "texts";
    pad(info->label, odd ? "\xA5\x40\x07\xA4\x40" : "untrue");  // Big5, with a bell in it
    // Another each time it is asked.
    pad(info->serialNumber, lies("C_GetTokenInfo") ? std::to_string(asked_for_token) : "0001");
    if (odd) pad(info->serialNumber, trouble().kind == "bytes" ? "\x01\xFF" : "0000000000000000");
    pad(info->manufacturerID, "nobody");
    pad(info->model, "none");
    const bool bare = trouble().call == "flags" && trouble().kind == "bare";
    info->flags = (bare ? 0 : CKF_TOKEN_INITIALIZED) | CKF_LOGIN_REQUIRED | flags_told();
    return CKR_OK;
}

CK_RV get_mechanism_list(CK_SLOT_ID /*slot*/, CK_MECHANISM_TYPE* list, CK_ULONG* count) {
    JCIC_HERE("C_GetMechanismList");
    if (trouble().call != "mechanisms" && list != nullptr) *list = CKM_ECDSA;
    *count = lies("C_GetMechanismList") ? 1'000'000 : (trouble().call == "mechanisms" ? 0 : 1);
    return CKR_OK;
}

/// "C_OpenSession read-only": not one that may write.
CK_RV open_session(CK_SLOT_ID /*slot*/, CK_FLAGS flags, void* /*own*/, CK_NOTIFY /*notify*/, CK_SESSION_HANDLE* out) {
    const bool reads_only = trouble().call == "C_OpenSession" && trouble().kind == "read-only";
    if (reads_only && (flags & CKF_RW_SESSION) != 0) return CKR_TOKEN_WRITE_PROTECTED;
    JCIC_HERE("C_OpenSession");
    *out = 1;
    return CKR_OK;
}

CK_RV close_session(CK_SESSION_HANDLE /*session*/) {
    return here("C_CloseSession");
}

CK_RV get_session_info(CK_SESSION_HANDLE /*session*/, CK_SESSION_INFO* /*info*/) {
    return here("C_GetSessionInfo");
}

CK_RV find_objects_init(CK_SESSION_HANDLE /*session*/, CK_ATTRIBUTE* by, CK_ULONG /*count*/) {
    JCIC_HERE("C_FindObjectsInit");
    std::memcpy(&looked_for, by[0].pValue, sizeof looked_for);
    found = false;
    return CKR_OK;
}

CK_RV find_objects(CK_SESSION_HANDLE /*session*/, CK_OBJECT_HANDLE* out, CK_ULONG /*most*/, CK_ULONG* count) {
    JCIC_HERE("C_FindObjects");
    *out = looked_for == CKO_CERTIFICATE ? 11 : 12;
    *count = lies("C_FindObjects") ? 1'000'000 : (found ? 0 : 1);
    found = true;
    return CKR_OK;
}

CK_RV find_objects_final(CK_SESSION_HANDLE /*session*/) {
    return here("C_FindObjectsFinal");
}

CK_RV get_attribute_value(CK_SESSION_HANDLE /*session*/, CK_OBJECT_HANDLE object, CK_ATTRIBUTE* out,
                          CK_ULONG /*count*/) {
    if (object == 13) {  // a secret that was agreed on
        std::memset(out->pValue, 3, 32);
        out->ulValueLen = lies("C_DeriveKey") ? 31 : 32;
        return CKR_OK;
    }
    if (out->type == CKA_ALWAYS_AUTHENTICATE) {
        JCIC_HERE("CKA_ALWAYS_AUTHENTICATE");
        const bool each_time = trouble().call == "key" && trouble().kind == "every-time";
        *static_cast<CK_BBOOL*>(out->pValue) = each_time ? CK_TRUE : CK_FALSE;
        return CKR_OK;
    }
    JCIC_HERE("C_GetAttributeValue");
    std::memcpy(out->pValue, certificate().data(), certificate().size());
    out->ulValueLen = lies("C_GetAttributeValue") ? ~0UL : certificate().size();
    return CKR_OK;
}

CK_RV login(CK_SESSION_HANDLE /*session*/, CK_USER_TYPE /*who*/, unsigned char* password, CK_ULONG size) {
    JCIC_HERE("C_Login");
    if (lies("C_Login")) return CKR_OK;
    return std::string_view(reinterpret_cast<const char*>(password), size) == right_password ? CKR_OK
                                                                                             : CKR_PIN_INCORRECT;
}

CK_RV logout(CK_SESSION_HANDLE /*session*/) {
    return here("C_Logout");
}

CK_RV set_pin(CK_SESSION_HANDLE /*session*/, unsigned char* /*old*/, CK_ULONG /*old_size*/, unsigned char* /*next*/,
              CK_ULONG /*next_size*/) {
    return here("C_SetPIN");
}

CK_RV sign_init(CK_SESSION_HANDLE /*session*/, CK_MECHANISM* /*by*/, CK_OBJECT_HANDLE /*key*/) {
    return here("C_SignInit");
}

CK_RV sign(CK_SESSION_HANDLE /*session*/, unsigned char* /*input*/, CK_ULONG /*size*/, unsigned char* out,
           CK_ULONG* out_size) {
    JCIC_HERE("C_Sign");
    std::fill_n(out, 64, static_cast<unsigned char>(1));
    *out_size = lies("C_Sign") ? ~0UL : 64;
    return CKR_OK;
}

CK_RV decrypt_init(CK_SESSION_HANDLE /*session*/, CK_MECHANISM* /*by*/, CK_OBJECT_HANDLE /*key*/) {
    return here("C_DecryptInit");
}

CK_RV decrypt(CK_SESSION_HANDLE /*session*/, unsigned char* /*input*/, CK_ULONG /*size*/, unsigned char* out,
              CK_ULONG* out_size) {
    JCIC_HERE("C_Decrypt");
    std::fill_n(out, 32, static_cast<unsigned char>(2));
    *out_size = lies("C_Decrypt") ? ~0UL : 32;
    return CKR_OK;
}

CK_RV derive_key(CK_SESSION_HANDLE /*session*/, CK_MECHANISM* /*by*/, CK_OBJECT_HANDLE /*key*/, CK_ATTRIBUTE* /*made*/,
                 CK_ULONG /*count*/, CK_OBJECT_HANDLE* out) {
    *out = 13;
    return here("C_DeriveKey");
}

CK_RV destroy_object(CK_SESSION_HANDLE /*session*/, CK_OBJECT_HANDLE /*object*/) {
    return here("C_DestroyObject");
}

}  // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST** out) {
    static CK_FUNCTION_LIST calls{};
    JCIC_HERE("C_GetFunctionList");
    calls.version = {static_cast<unsigned char>(lies("C_GetFunctionList") ? 9 : 2), 40};
    calls.C_Initialize = initialize;
    calls.C_GetSlotList = get_slot_list;
    calls.C_GetSlotInfo = get_slot_info;
    calls.C_GetTokenInfo = get_token_info;
    calls.C_GetMechanismList = get_mechanism_list;
    calls.C_OpenSession = open_session;
    calls.C_CloseSession = close_session;
    calls.C_GetSessionInfo = get_session_info;
    calls.C_FindObjectsInit = find_objects_init;
    calls.C_FindObjects = find_objects;
    calls.C_FindObjectsFinal = find_objects_final;
    calls.C_GetAttributeValue = get_attribute_value;
    calls.C_Login = login;
    calls.C_Logout = logout;
    calls.C_SetPIN = set_pin;
    calls.C_SignInit = sign_init;
    calls.C_Sign = sign;
    calls.C_DecryptInit = decrypt_init;
    calls.C_Decrypt = decrypt;
    calls.C_DeriveKey = derive_key;
    calls.C_DestroyObject = destroy_object;
    *out = &calls;
    return CKR_OK;
}
