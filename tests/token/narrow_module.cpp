// SoftHSM with fewer mechanisms: JCIC_NARROW="CONF;1,3;1" names its configuration, the mechanisms that it lists, and
// those that it takes for a signature (decimal numbers of CKM_…). Everything else is SoftHSM's.
#include <dlfcn.h>
#include <p11-kit/pkcs11.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

CK_FUNCTION_LIST* soft = nullptr;
std::vector<CK_MECHANISM_TYPE> listed, taken;

std::vector<CK_MECHANISM_TYPE> numbers_of(const std::string& text) {
    std::vector<CK_MECHANISM_TYPE> out;
    for (std::size_t at = 0; at < text.size();) {
        out.push_back(std::stoul(text.substr(at)));
        const auto comma = text.find(',', at);
        at = comma == std::string::npos ? text.size() : comma + 1;
    }
    return out;
}

CK_RV get_mechanism_list(CK_SLOT_ID /*slot*/, CK_MECHANISM_TYPE* list, CK_ULONG* count) {
    if (list != nullptr && *count < listed.size()) return CKR_BUFFER_TOO_SMALL;
    if (list != nullptr) std::copy(listed.begin(), listed.end(), list);
    *count = listed.size();
    return CKR_OK;
}

CK_RV sign_init(CK_SESSION_HANDLE session, CK_MECHANISM* by, CK_OBJECT_HANDLE key) {
    if (std::find(taken.begin(), taken.end(), by->mechanism) == taken.end()) return CKR_MECHANISM_INVALID;
    return soft->C_SignInit(session, by, key);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST** out) {
    static CK_FUNCTION_LIST calls{};
    const char* text = std::getenv("JCIC_NARROW");
    const std::string all = text == nullptr ? "" : text;
    const auto first = all.find(';');
    const auto second = all.find(';', first + 1);
    if (first == std::string::npos || second == std::string::npos) return CKR_GENERAL_ERROR;
    ::setenv("SOFTHSM2_CONF", all.substr(0, first).c_str(), 1);
    listed = numbers_of(all.substr(first + 1, second - first - 1));
    taken = numbers_of(all.substr(second + 1));
    void* library = ::dlopen("/usr/lib/softhsm/libsofthsm2.so", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return CKR_LIBRARY_LOAD_FAILED;
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList"));
    if (list == nullptr || list(&soft) != CKR_OK) return CKR_LIBRARY_LOAD_FAILED;
    calls = *soft;
    calls.C_GetMechanismList = get_mechanism_list;
    calls.C_SignInit = sign_init;
    *out = &calls;
    return CKR_OK;
}
