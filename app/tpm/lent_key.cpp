#include "app/tpm/lent_key.h"

#include <openssl/engine.h>
#include <openssl/evp.h>

#include <cstdint>
#include <map>
#include <mutex>

// Engines are deprecated for providers' sake; libpq 15 and 17 take a key that is in no file by an engine alone.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace jcic::tpm {
namespace {

constexpr const char* engine_id = "jcic-tpm";

/// What is lent now.
struct Lent {
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<const Key>> keys;
    std::uint64_t last = 0;
};
Lent& lent() {
    static Lent one;
    return one;
}

EVP_PKEY* key_called(ENGINE* /*engine*/, const char* name, UI_METHOD* /*dialog*/, void* /*with*/) {
    auto& all = lent();
    const std::lock_guard lock(all.mutex);
    const auto found = all.keys.find(name);
    if (found == all.keys.end()) return nullptr;
    auto* key = found->second->handle().get();
    return EVP_PKEY_up_ref(key) == 1 ? key : nullptr;
}

/// Of no algorithm: it only finds keys.
bool add_engine() {
    auto* engine = ENGINE_new();
    const bool added = engine != nullptr && ENGINE_set_id(engine, engine_id) == 1 &&
                       ENGINE_set_name(engine, "keys in a TPM") == 1 &&
                       ENGINE_set_load_privkey_function(engine, key_called) == 1 && ENGINE_add(engine) == 1;
    ENGINE_free(engine);
    return added;
}

}  // namespace

std::shared_ptr<const LentKey> LentKey::of(std::shared_ptr<const Key> key) {
    static const bool has_engine = add_engine();
    if (!has_engine) return nullptr;
    auto& all = lent();
    const std::lock_guard lock(all.mutex);
    const auto name = std::to_string(++all.last);
    all.keys.emplace(name, std::move(key));
    return std::shared_ptr<const LentKey>(new LentKey(std::string(engine_id) + ":" + name));
}

LentKey::~LentKey() {
    auto& all = lent();
    const std::lock_guard lock(all.mutex);
    all.keys.erase(name_.substr(name_.find(':') + 1));
}

}  // namespace jcic::tpm

#pragma GCC diagnostic pop
