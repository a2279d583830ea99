// The module of a card's vendor is foreign code that is given the card's password: it is named by a policy file alone,
// and used only where nobody but root, or in practice the login itself, could have put another in its place.
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/profile/settings.h"
#include "app/words/words.h"
#include "desk/settings_text.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
namespace fs = std::filesystem;

class TestCardModule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        directory_ = std::make_unique<QTemporaryDir>();
        fs::create_directories(folder() / "practice");
        fs::create_directories(folder() / "lib");
        std::ofstream(folder() / "settings.conf") << test::needed_settings;
        std::ofstream(module()) << "module";
        // Whatever the umask says.
        fs::permissions(folder() / "lib", fs::perms(0755));
        fs::permissions(module(), fs::perms(0644));
    }

    void a_policy_file_names_it() {
        fix("card_module = /usr/lib/vendor.so\n");
        const auto read = desk::read_settings(folder());
        VERIFY_OK(read);
        QCOMPARE(read->card_module, std::string("/usr/lib/vendor.so"));
        // Who changes another setting does not take it over into their file.
        VERIFY_OK(desk::write_settings(folder(), *read));
        VERIFY_OK(desk::read_settings(folder()));
        fix("");
        QCOMPARE(desk::read_settings(folder()).value().card_module, std::string());
    }

    void the_profiles_own_file_does_not() {
        std::ofstream(folder() / "settings.conf") << test::needed_settings << "card_module = /usr/lib/vendor.so\n";
        const auto read = desk::read_settings(folder());
        COMPARE_FAULT(read, file_form);
        QCOMPARE(test::detail(read.error(), "reason"), std::string("policy-alone"));
        QCOMPARE(test::detail(read.error(), "line"), std::string("11"));
        QVERIFY(words::words_for(read.error()).cause.contains("card_module"));
        const auto set = domain::may_be_set(*desk::find_setting("card_module"), {});
        COMPARE_FAULT(set, setting_fixed);
        QCOMPARE(test::detail(set.error(), "reason"), std::string("policy-alone"));
    }

    /// It is given the PIN of everybody's own card.
    void nor_does_it_name_the_module_of_peoples_own_cards() {
        fix("sign_in_module = /usr/lib/vendor.so\n");
        const auto by_policy = desk::read_settings(folder());
        VERIFY_OK(by_policy);
        QCOMPARE(by_policy->sign_in_module, std::string("/usr/lib/vendor.so"));
        VERIFY_OK(desk::write_settings(folder(), *by_policy));
        fix("");
        QCOMPARE(desk::read_settings(folder()).value().sign_in_module, std::string());
        std::ofstream(folder() / "settings.conf") << test::needed_settings << "sign_in_module = /usr/lib/vendor.so\n";
        const auto read = desk::read_settings(folder());
        COMPARE_FAULT(read, file_form);
        QCOMPARE(test::detail(read.error(), "reason"), std::string("policy-alone"));
        COMPARE_FAULT(domain::may_be_set(*desk::find_setting("sign_in_module"), {}), setting_fixed);
    }

    void its_path_is_whole() {
        fix("card_module = lib/vendor.so\n");
        const auto read = desk::read_settings(folder());
        COMPARE_FAULT(read, file_form);
        QCOMPARE(test::detail(read.error(), "reason"), std::string("value"));
    }

    void what_nobody_else_can_write_serves() {
        VERIFY_OK(serves());
        // Through a link it is the file that counts, and the way to the link.
        fs::create_symlink(module(), folder() / "link.so");
        VERIFY_OK(serves(folder() / "link.so"));
        if (::geteuid() != 0) QCOMPARE(reason(serves(module(), domain::WorldKind::real)), std::string("owner"));
    }

    void what_others_can_write_does_not() {
        fs::permissions(module(), fs::perms(0646));
        QCOMPARE(reason(serves()), std::string("writable"));
        fs::permissions(module(), fs::perms(0664));
        QCOMPARE(reason(serves()), std::string("writable"));
        fs::permissions(module(), fs::perms(0644));
        fs::permissions(folder() / "lib", fs::perms(0777));
        const auto refused = serves();
        QCOMPARE(reason(refused), std::string("writable"));
        QCOMPARE(test::detail(refused.error(), "file"), (folder() / "lib").string());
        // Where nobody removes what is another's, as in /tmp.
        fs::permissions(folder() / "lib", fs::perms(01777));
        VERIFY_OK(serves());
    }

    void a_link_that_others_can_turn_does_not() {
        fs::create_directories(folder() / "links");
        fs::create_symlink(module(), folder() / "links" / "vendor.so");
        fs::permissions(folder() / "links", fs::perms(0777));
        QCOMPARE(reason(serves(folder() / "links" / "vendor.so")), std::string("writable"));
    }

    void anothers_does_not() {
        if (::geteuid() != 0) QSKIP("only root can give a file away");
        QCOMPARE(::chown(module().c_str(), 65534, 65534), 0);
        for (const auto kind : {domain::WorldKind::practice, domain::WorldKind::real})
            QCOMPARE(reason(serves(module(), kind)), std::string("owner"));
    }

    void what_is_not_there_is_told() { COMPARE_FAULT(serves("/usr/lib/no-such-module.so"), file_missing); }

private:
    [[nodiscard]] fs::path folder() const { return directory_->path().toStdString(); }
    [[nodiscard]] fs::path module() const { return folder() / "lib" / "vendor.so"; }
    void fix(const std::string& lines) const { std::ofstream(folder() / "practice" / "policy.conf") << lines; }
    [[nodiscard]] Result<void> serves(const fs::path& file,
                                      domain::WorldKind kind = domain::WorldKind::practice) const {
        return desk::file_serves(*desk::find_setting("card_module"), folder(), file.string(), {kind, {}});
    }
    [[nodiscard]] Result<void> serves() const { return serves(module()); }
    static std::string reason(const Result<void>& told) {
        return told ? std::string("serves") : std::string(told.error().detail("reason"));
    }
    std::unique_ptr<QTemporaryDir> directory_;
};

JCIC_TEST(TestCardModule)
#include "test_card_module.moc"
