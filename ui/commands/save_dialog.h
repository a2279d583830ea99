#pragma once
// Where an encrypted file goes, and the password that opens it (R-PA-5): typed twice, or made by chance and shown once.
// Where it is offered, a file may leave in clear instead: what that means is said, and why is asked; and where the desk
// signs the file, a person's own card may in its place (docs/cards.md).

#include <QDialog>
#include <filesystem>
#include <memory>

#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ui {
namespace Ui {
struct SaveDialog;
}

/// What is saved: "record", in no language, by which its folder is remembered, and the name that is proposed.
struct SavedThing {
    const char* purpose;
    QString name;  ///< without its ending, and without anybody's name
};

class SaveDialog : public QDialog {
    Q_OBJECT
public:
    /// `random` outlives it.
    SaveDialog(Random& random, SavedThing thing, QWidget* parent);
    ~SaveDialog() override;
    /// Another kind of file than an encrypted PDF: the picker's filter, and the ending where none is typed.
    void save_as(const QString& filter, const QString& suffix);
    /// In clear as those kinds of file. Who may not sees that it is there, and whose it is.
    void offer_in_clear(bool may, const QString& filter, const QString& suffix);
    /// The file is signed: by the desk, or by the own card of who saves it, after its PIN. `signs`: this machine knows
    /// how. `last_try`: one try is left, which is spent only once somebody says so.
    void offer_own_card(bool signs, bool last_try);
    [[nodiscard]] std::filesystem::path file() const;
    /// Why it is not encrypted; "": it is.
    [[nodiscard]] std::string in_clear() const;
    /// What was typed or made; once. Empty where it is not encrypted.
    [[nodiscard]] Secret take_password() { return std::move(password_); }
    [[nodiscard]] bool by_own_card() const;
    [[nodiscard]] bool last_try_agreed() const;
    /// The own card's, once. Empty where the desk signs.
    [[nodiscard]] Secret take_pin() { return std::move(pin_); }

Q_SIGNALS:
    /// A file is named, and there is a password, both typed ones the same, or a reason for none.
    void chosen();

private:
    struct Kind {
        QString filter;
        QString suffix;
    };
    [[nodiscard]] const Kind& kind() const;
    void choose_clear(bool in_clear);
    void choose_signer();
    void forget_passwords();
    void propose();
    void choose_file();
    void make_password();
    void allow();
    void save();
    Random& random_;
    SavedThing thing_;
    QString proposed_;  ///< as long as it stands there the ending follows the kind
    Kind encrypted_;
    Kind clear_;
    std::unique_ptr<Ui::SaveDialog> ui_;
    Secret password_;
    Secret pin_;
    bool last_try_ = false;
};

}  // namespace jcic::ui
