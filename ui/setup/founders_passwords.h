#pragma once
// The own passwords of the unit head and the account administrator, each typed by that person alone, one after the
// other at one keyboard: the first waits for the second, and no longer.

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

    /// A page for each, the unit head's first.
    void add_to(SetupPages& pages);
    /// What the page of that end asks for stands there.
    [[nodiscard]] bool filled(SetupEnd end) const { return page_of(end)->filled(); }
    /// It came to the front: `who` types there, anew.
    void arrive(SetupEnd end, const QString& who);
    /// The unit head's is kept until the other's is there. False: what is wrong with it is told on its page.
    [[nodiscard]] bool take_head();
    /// Nothing: what is wrong with the administrator's is told on its page.
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
