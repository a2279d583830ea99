#pragma once
// Passwords of the unit head and the account administrator, each typed by that person alone, in turn at one keyboard:
// the first is kept only until the second is there.

#include <optional>

#include "ui/seat/new_password_page.h"
#include "ui/setup/setup_pages.h"

namespace jcic::ui {

class FoundersPasswords : public QObject {
    Q_OBJECT
public:
    struct Both {
        Secret head;
        Secret administrator;
    };
    explicit FoundersPasswords(QWidget* parent);

    /// Adds a page for each, the unit head's first.
    void add_to(SetupPages& pages);
    /// Whether that page's fields are filled in.
    [[nodiscard]] bool filled(SetupEnd end) const { return page_of(end)->filled(); }
    /// Prepares the page, now in front, for `who` with empty fields.
    void arrive(SetupEnd end, const QString& who);
    /// Keeps the unit head's until the other's is there. False: its page shows what is wrong.
    [[nodiscard]] bool take_head();
    /// nullopt: the administrator's page shows what is wrong.
    [[nodiscard]] std::optional<Both> take_both();
    void forget();

Q_SIGNALS:
    void edited();
    void entered();

private:
    [[nodiscard]] NewPasswordPage* page_of(SetupEnd end) const {
        return end == SetupEnd::head_password ? head_ : administrator_;
    }
    NewPasswordPage* head_;
    NewPasswordPage* administrator_;
    std::optional<Secret> heads_;
};

}  // namespace jcic::ui
