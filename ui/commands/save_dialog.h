#pragma once
// Asks for the place of an encrypted file and its password (R-PA-5): typed twice, or generated and shown once. If
// offered, a file may be saved unencrypted after a warning and with a reason; and a person's own card may sign it
// instead of the desk (docs/run/cards.md).

#include <QDialog>
#include <filesystem>
#include <memory>

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/desk/registers/shown_list.h"
#include "ui/commands/commands.h"
#include "ui/lists/list_columns.h"

namespace jcic::ui {
namespace Ui {
struct SaveDialog;
}

/// The thing to save: a purpose such as "record", not translated, which selects the folder, and the proposed name.
struct SavedThing {
    const char* purpose;
    QString name;  ///< without suffix or any person's name
};

class SaveDialog : public QDialog {
    Q_OBJECT
public:
    /// `random` outlives it.
    SaveDialog(Random& random, SavedThing thing, QWidget* parent);
    ~SaveDialog() override;
    /// Sets a file type other than encrypted PDF: the picker's filter and the default suffix.
    void save_as(const QString& filter, const QString& suffix);
    /// Offers unencrypted files of those types. A person who may not save one sees the option and who may.
    void offer_in_clear(bool may, const QString& filter, const QString& suffix);
    /// Offers signing by the person's own card, after its PIN, instead of the desk. `signs`: this machine supports it.
    /// `last_try`: one try is left and is used only after confirmation.
    void offer_own_card(bool signs, bool last_try);
    [[nodiscard]] std::filesystem::path file() const;
    /// Reason for saving unencrypted; "" if encrypted.
    [[nodiscard]] std::string in_clear() const;
    /// The typed or generated password; call once. Empty if unencrypted.
    [[nodiscard]] Secret take_password() { return std::move(password_); }
    [[nodiscard]] bool by_own_card() const;
    [[nodiscard]] bool last_try_agreed() const;
    /// The own card's PIN; call once. Empty if the desk signs.
    [[nodiscard]] Secret take_pin() { return std::move(pin_); }

Q_SIGNALS:
    /// The user chose a file, and either two equal passwords or a reason for none.
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
    QString proposed_;  ///< while unchanged, its suffix follows the type
    Kind encrypted_;
    Kind clear_;
    std::unique_ptr<Ui::SaveDialog> ui_;
    Secret password_;
    Secret pin_;
    bool last_try_ = false;
};

// Saves a list's visible rows, or the selected ones of several, to an encrypted file, by Ctrl+S or the header's menu.
// The desk records it first.

class ListSaving : public QObject {
    Q_OBJECT
public:
    /// Becomes a child of the view; `name` is the desk's name of the list (app/desk/registers/shown_list.h).
    ListSaving(QAbstractItemView& view, ListColumns& columns, std::string name, Commands& commands);

private:
    void ask();
    [[nodiscard]] Result<void> may() const;
    [[nodiscard]] desk::ShownList shown() const;
    [[nodiscard]] bool is_hidden(int row, const QModelIndex& parent) const;
    void add_rows(desk::ShownList& list, const QModelIndex& parent, const std::vector<int>& columns) const;
    void report_saved(const Result<std::size_t>& saved);

    QAbstractItemView& view_;
    QHeaderView* header_;
    std::string name_;
    Commands& commands_;
    SystemRandom random_;
};

}  // namespace jcic::ui
