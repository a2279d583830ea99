#pragma once
// The first window over a folder where nothing has been set up yet, with the real set-up behind it.

#include <QLineEdit>
#include <fstream>

#include "tests/ui/window_rig.h"
#include "ui/setup/setup_dialog.h"
#include "ui/setup/start_dialog.h"

namespace jcic::test {

/// An authority's own certificate; nobody has its key.
inline const char* const an_authority = R"(-----BEGIN CERTIFICATE-----
MIIBmjCCAT+gAwIBAgIUaNC9bsBro9MwgMYmx0F/ysiUDSAwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOVGVzdCBhdXRob3JpdHkwIBcNMjYxMTI1MDEzMDE3WhgPMjA4
MTA4MjgwMTMwMTdaMBkxFzAVBgNVBAMMDlRlc3QgYXV0aG9yaXR5MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEE4pbW9Z1peScthwjzdPk1MjCCGrARba6YuSnkN3N
B81SGfMZUB6bRyB+Rk1R8wsoLtCNp1GuzvRx/E/os74E4aNjMGEwHQYDVR0OBBYE
FEiQRp538ONp14iU+24GELdjKwVMMB8GA1UdIwQYMBaAFEiQRp538ONp14iU+24G
ELdjKwVMMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49
BAMCA0kAMEYCIQC72w8sr/pIcsGyhnOYlwUNIXfd6DEBiObFmGo/by6W1QIhAMZX
L3u8SzVsB8A6OkOzU42eAj8999zw2sgssisthuXE
-----END CERTIFICATE-----
)";

class SetupRig {
public:
    explicit SetupRig(bool can_practise = true) {
        std::ofstream(folder.filePath("ca.pem").toStdString()) << an_authority;
        start_again(can_practise);
    }

    /// The program ended and was started again.
    void start_again(bool can_practise = true) {
        start.reset();
        worker.reset();
        worker = std::make_unique<ui::SetupWorker>(profile(), policy);
        start = std::make_unique<ui::StartDialog>(*worker, appearance, can_practise);
        start->show();
        start->activateWindow();
        WindowRig::settle();
    }
    [[nodiscard]] std::filesystem::path profile() const { return folder.filePath("branch").toStdString(); }

    template <class T = QWidget>
    [[nodiscard]] T* find(const char* name) const {
        for (T* one : start->findChildren<T*>(QLatin1String(name)))
            if (one->isVisible()) return one;
        return nullptr;
    }
    void press(const char* button) const {
        auto* found = find<QPushButton>(button);
        QVERIFY2(found != nullptr && found->isEnabled(), button);
        found->setFocus();
        WindowRig::key(found, Qt::Key_Space);
    }
    /// Set-up or restore, with what was answered before.
    void open(const char* way) const {
        press(way);
        QTRY_VERIFY(find<QPushButton>("setupNext") != nullptr && find<QPushButton>("setupNext")->isEnabled());
    }
    [[nodiscard]] ui::SetupDialog* dialog() const { return start->findChild<ui::SetupDialog*>(); }
    void type(const char* field, const QString& text) const {
        auto* found = find(field);
        QVERIFY2(found != nullptr, field);
        found->setFocus();
        if (auto* line = qobject_cast<QLineEdit*>(found)) {
            line->selectAll();
            QTest::keyClick(line, Qt::Key_Delete);
            line->insert(text);  // QTest has keys for Latin letters only
        } else {
            QTest::keyClicks(found, text);
        }
        WindowRig::settle();
    }
    void choose(const char* field, int row) const {
        auto* box = find<QComboBox>(field);
        QVERIFY2(box != nullptr, field);
        box->setFocus();
        for (int at = box->currentIndex(); at < row; ++at) QTest::keyClick(box, Qt::Key_Down);
        WindowRig::settle();
    }
    /// On, and the page with that field is there.
    void next(const char* first_field) const {
        press("setupNext");
        QTRY_VERIFY2(find(first_field) != nullptr, qPrintable(QLatin1String(first_field) + u' ' + said("setupSaid")));
    }
    [[nodiscard]] QString said(const char* state) const {
        const auto* label = find<QLabel>(state);
        return label == nullptr ? QString() : label->text();
    }

    void answer_branch() const {
        type("answer-institution", "0129999");
        type("answer-branch", QStringLiteral("忠孝分行"));
        type("answer-workstation", "0129999-W1");
    }
    void answer_machine(const char* host = "https://127.0.0.1:1") const {
        answer_branch();
        next("answer-host");
        type("answer-host", host);
        type("answer-host_ca", folder.filePath("ca.pem"));
        next("answer-card_profile");
        choose("answer-card_profile", 1);
        type("answer-card_ca", folder.filePath("ca.pem"));
        next("answer-host_account");
        choose("answer-host_account", 1);
    }
    void answer_founders() const {
        next("answer-head_code");
        type("answer-head_code", "L01");
        type("answer-head_name", QStringLiteral("陳主管"));
        type("answer-head_title", QStringLiteral("經理"));
        type("answer-administrator_code", "L08");
        type("answer-administrator_name", QStringLiteral("吳管理"));
        type("answer-administrator_title", QStringLiteral("作業主任"));
        next("headPassword");
    }
    /// Twice the same, and on.
    void new_password(const char* who, const char* password, const char* again = nullptr) const {
        type((std::string(who) + "Password").c_str(), QLatin1String(password));
        type((std::string(who) + "Again").c_str(), QLatin1String(again == nullptr ? password : again));
        press("setupNext");
    }

private:
    struct Accessible {
        Accessible() { ui::install_accessibility(); }
    } accessible_;

public:
    QTemporaryDir folder;
    desk::PolicyFile policy{folder.filePath("policy.conf").toStdString(), "policy.conf"};  ///< nobody wrote one
    ui::Appearance appearance{folder.path().toStdString()};
    std::unique_ptr<ui::SetupWorker> worker;
    std::unique_ptr<ui::StartDialog> start;
};

}  // namespace jcic::test
