// Whose Argon2id it is, and why (docs/trust/keys.md, "Argon2id").
#include <openssl/core_names.h>
#include <openssl/kdf.h>

#include <QTest>
#include <atomic>
#include <memory>
#include <thread>

#include "app/keys/password_cost.h"
#include "support/own_memory.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

class TestArgon2 : public QObject {
    Q_OBJECT
private slots:
    /// OpenSSL's keeps a copy in ordinary memory for as long.
    void a_password_is_read_in_its_locked_page_and_copied_nowhere() {
        const auto password = [] {
            Secret out;
            const std::string_view letters = "Oolong-7 and a pot of Baozhong";
            std::copy(letters.begin(), letters.end(), out.resize(letters.size()).begin());
            return out;
        }();
        const test::Hidden looked_for(to_text(password.view()));
        std::atomic<bool> wanted = true;
        std::atomic<int> failed = 0;
        std::thread stretching([&] {
            PasswordCost cost;
            cost.passes = cost_ceiling.passes;
            while (wanted)
                if (!stretch(password, Salt{7}, cost)) ++failed;
        });
        int most = 0;
        for (int looked = 0; looked < 5; ++looked) most = std::max(most, looked_for.in_own_memory());
        wanted = false;
        stretching.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(most, 1);
        QCOMPARE(looked_for.in_own_memory(), 1);
    }

    void openssl_gives_the_same_bytes_where_it_knows_it() {
        const std::unique_ptr<EVP_KDF, void (*)(EVP_KDF*)> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr),
                                                               EVP_KDF_free);
        if (!kdf) QSKIP("OpenSSL knows it from 3.2 on");
        const std::unique_ptr<EVP_KDF_CTX, void (*)(EVP_KDF_CTX*)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                           EVP_KDF_CTX_free);
        const Secret password = Secret::from(view("Oolong-7 茶"));
        Salt salt{1, 2, 3};
        PasswordCost cost = cost_floor;
        Bytes typed(password.view().begin(), password.view().end());
        Bytes out(32);
        const std::array<OSSL_PARAM, 6> asked{
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, typed.data(), typed.size()),
            OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt.data(), salt.size()),
            OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &cost.passes),
            // 3.0's header has not these two names.
            OSSL_PARAM_construct_uint32("memcost", &cost.memory_kib), OSSL_PARAM_construct_uint32("lanes", &cost.lanes),
            OSSL_PARAM_construct_end()};
        QCOMPARE(EVP_KDF_derive(context.get(), out.data(), out.size(), asked.data()), 1);
        const auto ours = stretch(password, salt, cost);
        VERIFY_OK(ours);
        QCOMPARE(to_hex(out), to_hex(ours->view()));
    }
};

JCIC_TEST(TestArgon2)
#include "test_argon2.moc"
