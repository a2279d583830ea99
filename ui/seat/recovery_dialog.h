#pragma once
// The two halves of a recovery key, shown one after the other to their keepers alone: each writes theirs down, types it
// back and signs for it. Only then are they in force.

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include "app/desk/commands/setup.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/help/fault_panel.h"
#include "ui/seat/keepers_page.h"
#include "ui/secrets/secret_field.h"
#include "ui/secrets/shown_secret.h"

namespace jcic::ui {

/// Accepted: they are in force.
class RecoveryDialog : public ActingDialog {
    Q_OBJECT
public:
    RecoveryDialog(Commands& commands, QWidget* parent);

private:
    enum Place { keepers, shown, typed, signing };

    void build();
    [[nodiscard]] QWidget* shown_page();
    [[nodiscard]] QWidget* typed_page();
    [[nodiscard]] QWidget* signing_page();
    void go_on();
    void go_to(Place place);
    void begin();
    void ask_half();
    void print_half();
    void type_back();
    void sign();
    void finish();
    void show_fault(const Fault& fault);
    void allow();
    void set_busy(bool busy) {
        busy_ = busy;
        allow();
    }
    [[nodiscard]] Place place() const { return static_cast<Place>(pages_->currentIndex()); }
    [[nodiscard]] bool keeper_is_here() const;

    Commands& commands_;
    QLabel* heading_;
    QStackedWidget* pages_;
    KeepersPage* keepers_;
    QLabel* shown_lead_ = nullptr;
    ShownSecret* half_ = nullptr;
    QPushButton* print_ = nullptr;
    QLabel* typed_lead_ = nullptr;
    SecretField* back_half_ = nullptr;
    QLabel* password_label_ = nullptr;
    SecretField* password_ = nullptr;
    FaultPanel* fault_;
    QPushButton* cancel_;
    QPushButton* back_;
    QPushButton* next_;
    command::MakingPtr making_;
    int number_ = 1;  ///< of the half that is under way
};

}  // namespace jcic::ui
