#pragma once
// Shows the two parts of a recovery key, one after the other, each to its keeper alone, who writes it down, types it
// back and signs for it. Only then is the key in force.

#include <QStackedWidget>

#include "app/desk/commands/setup.h"
#include "ui/commands/acting_dialog.h"
#include "ui/seat/keepers_page.h"
#include "ui/secrets/secret_field.h"
#include "ui/secrets/shown_secret.h"

namespace jcic::ui {

/// Accepted: the key is in force.
class RecoveryDialog : public ActingDialog {
    Q_OBJECT
public:
    RecoveryDialog(Commands& commands, QWidget* parent);

private:
    enum Place { keepers, shown, typed, signing };

    void build();
    [[nodiscard]] QVBoxLayout& add_page();
    void add_shown_page(QVBoxLayout& column);
    void add_typed_page(QVBoxLayout& column);
    void add_signing_page(QVBoxLayout& column);
    void go_on();
    void go_to(Place place);
    void start_making();
    void ask_half();
    void print_half();
    void type_back();
    void sign();
    void finish();
    void show_fault(const Fault& fault) override;
    [[nodiscard]] QString lacking() const;
    void allow() override;
    [[nodiscard]] Place place() const { return static_cast<Place>(pages_->currentIndex()); }
    [[nodiscard]] bool keeper_is_here() const;

    QLabel* heading_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    KeepersPage* keepers_ = nullptr;
    QLabel* shown_lead_ = nullptr;
    ShownSecret* half_ = nullptr;
    QPushButton* print_ = nullptr;
    QLabel* typed_lead_ = nullptr;
    SecretField* back_half_ = nullptr;
    QLabel* password_label_ = nullptr;
    SecretField* password_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
    command::MakingPtr making_;
    int number_ = 1;        ///< the part being handled
    bool printed_ = false;  ///< it was sent to the printer
};

}  // namespace jcic::ui
