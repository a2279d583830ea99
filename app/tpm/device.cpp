#include "app/tpm/device.h"

#include <fcntl.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "app/base/numbers.h"
#include "app/openssl/owned.h"

namespace jcic::tpm {
namespace {

// Response codes: TPM 2.0 Library, part 2, 6.6; the layers above it are tpm2-tss's (TSS 2.0 Overview, 3.3).
constexpr std::uint32_t layer_mask = 0xFF0000;
constexpr std::uint32_t transport_layer = 0x0A0000;
constexpr std::uint32_t with_parameter = 0x80;  ///< a code of format 1, with a parameter's number beside it
constexpr std::uint32_t format_1_mask = 0xBF;

/// tpm2-openssl's own reason, which has no response code beside it: it has no password to try.
constexpr int authorisation_failed = 2;

struct Known {
    std::uint32_t code;
    const char* reason;
};
constexpr std::array of_format_1{
    Known{0x9F, "other"},  // TPM_RC_INTEGRITY: wrapped by another TPM, or before this one was cleared
    Known{0x8B, "other"},  // TPM_RC_HANDLE: its parent is not there
    Known{0xA2, "owner"},  // TPM_RC_BAD_AUTH: the owner's hierarchy has a password
    Known{0x8E, "owner"},  // TPM_RC_AUTH_FAIL
    Known{0x85, "owner"},  // TPM_RC_HIERARCHY: turned off
};
constexpr std::array of_format_0{
    Known{0x921, "lockout"},  // TPM_RC_LOCKOUT
    Known{0x902, "busy"},     // TPM_RC_OBJECT_MEMORY
    Known{0x903, "busy"},     // TPM_RC_SESSION_MEMORY
    Known{0x904, "busy"},     // TPM_RC_MEMORY
    Known{0x905, "busy"},     // TPM_RC_SESSION_HANDLES
    Known{0x906, "busy"},     // TPM_RC_OBJECT_HANDLES
    Known{0x908, "busy"},     // TPM_RC_YIELDED
    Known{0x90A, "busy"},     // TPM_RC_TESTING
    Known{0x922, "busy"},     // TPM_RC_RETRY
    Known{0x923, "busy"},     // TPM_RC_NV_UNAVAILABLE
};

const char* reason_of(std::uint32_t code) {
    if ((code & layer_mask) == transport_layer) return "gone";
    const bool format_1 = (code & with_parameter) != 0;
    const auto wanted = format_1 ? code & format_1_mask : code & 0xFFF;
    const auto look = [&](const auto& known) {
        const auto found = std::ranges::find(known, wanted, &Known::code);
        return found == known.end() ? "answer" : found->reason;
    };
    return format_1 ? look(of_format_1) : look(of_format_0);
}

/// "479 tpm:parameter(1):integrity check failed".
std::optional<std::uint32_t> code_in(std::string_view text) {
    return whole_number<std::uint32_t>(text.substr(0, text.find(' ')));
}

}  // namespace

tl::unexpected<Fault> trouble(const Place& place, const char* reason) {
    return fail(FaultCode::key_tpm, "tpm", {{"reason", reason}, {"device", place.text()}});
}

Result<void> may_be_opened(const Place& place) {
    if (!place.is_device()) return {};
    if (::access(place.text().c_str(), F_OK) != 0) return trouble(place, "none");
    if (::access(place.text().c_str(), R_OK | W_OK) != 0) return trouble(place, "access");
    return {};
}

tl::unexpected<Fault> trouble_told(const Place& place) {
    bool said = false;
    bool unauthorised = false;
    std::optional<std::uint32_t> code;
    std::string text;
    const char* data = nullptr;
    int flags = 0;
    // The innermost is first.
    while (const auto error = ERR_get_error_all(nullptr, nullptr, nullptr, &data, &flags)) {
        said = true;
        unauthorised =
            unauthorised || (ERR_GET_LIB(error) >= ERR_LIB_USER && ERR_GET_REASON(error) == authorisation_failed);
        if (code || (flags & ERR_TXT_STRING) == 0 || data == nullptr) continue;
        code = code_in(data);
        if (code) text = data;
    }
    if (!code && unauthorised) return trouble(place, "owner");  // the key itself has no password
    if (!code) return trouble(place, said ? "answer" : "late");
    auto fault = trouble(place, reason_of(*code)).value();
    fault.details.push_back({"value", text});
    return tl::unexpected<Fault>(std::move(fault));
}

namespace {

using openssl::Owned;
using Lock = std::unique_lock<std::mutex>;

// tpm2-openssl 1.1 hears of the TPM by its environment alone. putenv keeps the array itself: what it says is changed
// without touching the environment while other threads read theirs.
constexpr std::size_t longest_place = 64;
std::array<char, 17 + longest_place> place_variable{"TPM2OPENSSL_TCTI="};
std::array<char, 18> log_variable{"TSS2_LOG=all+NONE"};  // tpm2-tss's own words on stderr: the fault has the code
std::mutex place_in_use;

constexpr std::chrono::seconds close_within{2};  ///< a TPM that hangs holds no program's end up

void hold_environment() {
    static std::once_flag once;
    std::call_once(once, [] {
        ::putenv(place_variable.data());
        ::putenv(log_variable.data());
    });
}

/// A key that is asked from the person at a terminal is none of ours.
int no_passphrase(char* /*room*/, int /*size*/, int /*writing*/, void* /*with*/) {
    return -1;
}

struct ContextRelease {
    void operator()(OSSL_LIB_CTX* it) const { OSSL_LIB_CTX_free(it); }
};
struct ProviderRelease {
    void operator()(OSSL_PROVIDER* it) const { OSSL_PROVIDER_unload(it); }
};

/// What is open while the TPM is in use, in the order in which it is opened.
struct Opened {
    std::unique_ptr<OSSL_LIB_CTX, ContextRelease> context{};
    std::unique_ptr<OSSL_PROVIDER, ProviderRelease> usual{};
    std::unique_ptr<OSSL_PROVIDER, ProviderRelease> provider{};
    Owned<EVP_PKEY> key{};
    std::string wrapped{};  ///< the key's
};

bool is_installed(const std::string& provider) {
    std::error_code ignored;
    const auto* modules = OPENSSL_info(OPENSSL_INFO_MODULES_DIR);
    return modules != nullptr && std::filesystem::exists(std::filesystem::path(modules) / (provider + ".so"), ignored);
}

const char* hash_of(std::size_t size) {
    if (size == 32) return "SHA256";
    if (size == 48) return "SHA384";
    return size == 64 ? "SHA512" : nullptr;
}

}  // namespace

/// Shared with its thread: one that hangs in the TPM outlives the device.
class Device::Worker {
public:
    Worker(Place place, const DeviceOptions& options)
        : place_(std::move(place)), close_after_(options.close_after), provider_(options.provider) {}

    void run() {
        Lock lock(mutex_);
        while (!stopped_) {
            if (!next_) {
                const auto wanted = [this] { return stopped_ || next_; };
                if (!opened_)
                    wakes_.wait(lock, wanted);
                else if (!wakes_.wait_for(lock, close_after_, wanted))
                    close(lock);
                continue;
            }
            const auto job = std::exchange(next_, nullptr);
            busy_ = true;
            lock.unlock();
            job();
            lock.lock();
            busy_ = given_up_ = false;
            wakes_.notify_all();
        }
        close(lock);
        ended_ = true;
        wakes_.notify_all();
    }
    /// Whether it ended, and with it what it held in the TPM.
    bool stop_within(std::chrono::milliseconds limit) {
        Lock lock(mutex_);
        stopped_ = true;
        wakes_.notify_all();
        return wakes_.wait_for(lock, limit, [this] { return ended_; });
    }

    /// Where an earlier call hangs still, nobody waits for it a second time.
    template <class T>
    Result<T> within(std::chrono::milliseconds limit, std::function<Result<T>()> job) {
        const auto until = std::chrono::steady_clock::now() + limit;
        auto promise = std::make_shared<std::promise<Result<T>>>();
        auto answer = promise->get_future();
        {
            Lock lock(mutex_);
            const bool free = wakes_.wait_until(lock, until, [this] { return given_up_ || (!busy_ && !next_); });
            if (!free || given_up_) return trouble(place_, "late");
            next_ = [promise, job = std::move(job)] { promise->set_value(job()); };
            wakes_.notify_all();
        }
        if (answer.wait_until(until) == std::future_status::ready) return answer.get();
        const Lock lock(mutex_);
        given_up_ = busy_ || next_;
        return trouble(place_, "late");
    }

    Result<MadeKey> make() {
        JCIC_CHECK(open());
        const Owned<EVP_PKEY_CTX> making(EVP_PKEY_CTX_new_from_name(opened_->context.get(), "EC", "provider=tpm2"));
        char curve[] = "P-256";
        const OSSL_PARAM parts[] = {OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve, 0),
                                    OSSL_PARAM_construct_end()};
        EVP_PKEY* made = nullptr;
        if (!making || EVP_PKEY_keygen_init(making.get()) != 1 || EVP_PKEY_CTX_set_params(making.get(), parts) != 1 ||
            EVP_PKEY_generate(making.get(), &made) != 1)
            return failed();
        const Owned<EVP_PKEY> key(made);
        MadeKey out;
        const Owned<BIO> text(BIO_new(BIO_s_mem()));
        auto* encoder = OSSL_ENCODER_CTX_new_for_pkey(key.get(), EVP_PKEY_KEYPAIR, "PEM", nullptr, "provider=tpm2");
        const bool written = text && encoder != nullptr && OSSL_ENCODER_to_bio(encoder, text.get()) == 1;
        OSSL_ENCODER_CTX_free(encoder);
        unsigned char* der = nullptr;
        const int size = written ? i2d_PUBKEY(key.get(), &der) : 0;
        if (size <= 0) return failed();
        out.public_key.assign(der, der + size);
        OPENSSL_free(der);
        char* data = nullptr;
        const long length = BIO_get_mem_data(text.get(), &data);  // first: the order of arguments is the compiler's
        if (length <= 0) return failed();
        out.wrapped.assign(data, static_cast<std::size_t>(length));
        return out;
    }

    /// One that was loaded before may be gone: the machine slept, the TPM was restarted.
    Result<Bytes> sign(const std::string& wrapped, ByteView digest) {
        const bool loaded_before = opened_ && opened_->key && opened_->wrapped == wrapped;
        auto signature = sign_once(wrapped, digest);
        return signature || !loaded_before ? std::move(signature) : sign_once(wrapped, digest);
    }

private:
    Result<void> open() {
        if (opened_) return {};
        JCIC_CHECK(may_be_opened(place_));
        ERR_clear_error();
        Opened out;
        out.context.reset(OSSL_LIB_CTX_new());
        {
            const Lock lock(place_in_use);
            const auto tcti = place_.tcti();
            *std::copy_n(tcti.data(), std::min(tcti.size(), longest_place - 1), place_variable.data() + 17) = '\0';
            out.provider.reset(OSSL_PROVIDER_load(out.context.get(), provider_.c_str()));
        }
        if (!out.provider) return is_installed(provider_) ? trouble_told(place_) : trouble(place_, "provider");
        out.usual.reset(OSSL_PROVIDER_load(out.context.get(), "default"));
        // A digest is quicker made here, and chance is the system's.
        if (!out.usual || EVP_set_default_properties(out.context.get(), "?provider!=tpm2") != 1)
            return trouble_told(place_);
        opened_ = std::move(out);
        return {};
    }
    Result<void> load(const std::string& wrapped) {
        JCIC_CHECK(open());
        if (opened_->key && opened_->wrapped == wrapped) return {};
        opened_->key.reset();  // first: a TPM has room for three
        opened_->key.reset(PEM_read_bio_PrivateKey_ex(openssl::reading(view(wrapped)).get(), nullptr, no_passphrase,
                                                      nullptr, opened_->context.get(), nullptr));
        if (!opened_->key) return failed();
        opened_->wrapped = wrapped;
        return {};
    }

    Result<Bytes> sign_once(const std::string& wrapped, ByteView digest) {
        JCIC_CHECK(load(wrapped));
        // Named: by its preferences OpenSSL would hand the key to its own ECDSA, which finds no private half in it.
        constexpr const char* by = "provider=tpm2";
        const Owned<EVP_PKEY_CTX> signing(EVP_PKEY_CTX_new_from_pkey(opened_->context.get(), opened_->key.get(), by));
        auto* hash = EVP_MD_fetch(opened_->context.get(), hash_of(digest.size()), nullptr);
        Bytes out(static_cast<std::size_t>(std::max(0, EVP_PKEY_get_size(opened_->key.get()))));
        std::size_t size = out.size();
        const bool signed_now = signing && hash != nullptr && EVP_PKEY_sign_init(signing.get()) == 1 &&
                                EVP_PKEY_CTX_set_signature_md(signing.get(), hash) == 1 &&
                                EVP_PKEY_sign(signing.get(), out.data(), &size, digest.data(), digest.size()) == 1;
        EVP_MD_free(hash);
        if (!signed_now) return failed();
        out.resize(size);
        return out;
    }

    /// The connection may be broken in the middle of an answer: the next call begins anew.
    tl::unexpected<Fault> failed() {
        auto told = trouble_told(place_);
        opened_.reset();
        ERR_clear_error();
        return told;
    }
    void close(Lock& lock) {
        auto gone = std::exchange(opened_, std::nullopt);
        lock.unlock();
        gone.reset();
        ERR_clear_error();
        lock.lock();
    }

    const Place place_;
    const std::chrono::milliseconds close_after_;
    const std::string provider_;
    std::mutex mutex_;
    std::condition_variable wakes_;
    std::function<void()> next_;
    bool busy_ = false;
    bool given_up_ = false;  ///< whoever asked for what runs now
    bool stopped_ = false;
    bool ended_ = false;
    std::optional<Opened> opened_;  ///< its thread's alone
};

Device::Device(Place place, DeviceOptions options)
    : place_(std::move(place)), options_(std::move(options)), worker_(std::make_shared<Worker>(place_, options_)) {}

Device::~Device() {
    if (!thread_.joinable()) return;
    if (worker_->stop_within(close_within))
        thread_.join();
    else
        thread_.detach();
}

/// A thread from the first call on: most workstations have no use of it.
Device::Worker* Device::working() {
    std::call_once(begun_, [this] {
        hold_environment();
        thread_ = std::thread([worker = worker_] { worker->run(); });
    });
    return worker_.get();
}

Result<MadeKey> Device::make() {
    auto* worker = working();
    return worker->within<MadeKey>(options_.answer_within, [worker] { return worker->make(); });
}

Result<void> Device::is_at_hand() const {
    JCIC_CHECK(may_be_opened(place_));
    if (!is_installed(options_.provider)) return trouble(place_, "provider");
    return {};
}

Result<void> Device::probe() {
    return make().map([](const MadeKey&) {});
}

Result<Bytes> Device::sign(const std::string& wrapped, ByteView digest) {
    if (hash_of(digest.size()) == nullptr) return trouble(place_, "answer");
    auto* worker = working();
    return worker->within<Bytes>(
        options_.answer_within,
        [worker, wrapped, digest = Bytes(digest.begin(), digest.end())] { return worker->sign(wrapped, digest); });
}

}  // namespace jcic::tpm
