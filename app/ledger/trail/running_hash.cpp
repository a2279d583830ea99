#include "app/ledger/trail/running_hash.h"

#include <openssl/evp.h>

#include <new>

#include "app/openssl/owned.h"

namespace jcic::ledger {
namespace {

using Context = openssl::Owned<EVP_MD_CTX>;

/// OpenSSL fails here for want of memory only: like `new`, that ends the program.
Context made(EVP_MD_CTX* context) {
    if (context == nullptr) throw std::bad_alloc();
    return Context(context);
}

void insist(int result) {
    if (result != 1) throw std::bad_alloc();
}

}  // namespace

struct RunningHash::State {
    Context context = made(EVP_MD_CTX_new());
};

RunningHash::RunningHash() : state_(std::make_unique<State>()) {
    insist(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr));
}
RunningHash::~RunningHash() = default;

void RunningHash::add(ByteView bytes) {
    insist(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

Digest RunningHash::value() const {
    const auto copy = made(EVP_MD_CTX_new());
    insist(EVP_MD_CTX_copy_ex(copy.get(), state_->context.get()));
    Digest out{};
    insist(EVP_DigestFinal_ex(copy.get(), out.data(), nullptr));
    return out;
}

}  // namespace jcic::ledger
