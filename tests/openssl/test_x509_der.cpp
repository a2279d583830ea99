// A certificate's bytes come back as they were read.
#include <openssl/x509.h>

#include <QtTest>

#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"
#include "support/test_authority.h"
#include "support/test_program.h"

using namespace jcic;

class TestX509Der : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_certificate_comes_back_byte_for_byte() {
        const auto key = test::ec_key();
        const auto der = test::TestAuthority("Somebody").issue(key.get(), {"王𠮷明", "critical,digitalSignature", ""});
        const unsigned char* at = der.data();
        const openssl::Owned<X509> read(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
        QVERIFY(read);
        QCOMPARE(openssl::der_of(read.get()), der);
    }
};

JCIC_TEST(TestX509Der)
#include "test_x509_der.moc"
