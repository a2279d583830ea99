#pragma once
// The built-in help: docs/help in one language, and a page for each fault of docs/use/faults.md.

#include <QDialog>
#include <QString>
#include <QStringList>
#include <vector>

#include "ui/look/preferences.h"

namespace jcic::ui {

struct HelpPage {
    QString name;  ///< "board", "fault/card.none"
    QString title;
    QString text;  ///< Markdown
    [[nodiscard]] bool about_fault() const { return name.startsWith(QLatin1String("fault/")); }
};

class HelpLibrary {
public:
    explicit HelpLibrary(Language language);
    /// In the order of the first page's links, then faults in the order of docs/use/faults.md.
    [[nodiscard]] const std::vector<HelpPage>& pages() const { return pages_; }
    /// nullptr if there is no page of that name.
    [[nodiscard]] const HelpPage* find(const QString& name) const;
    /// Pages with every word; those with the words in the title first. Without words, all except the faults' pages.
    [[nodiscard]] std::vector<const HelpPage*> search(const QString& words) const;

private:
    std::vector<HelpPage> pages_;
};

/// Name of a link's page: "card.md" is card, "../../faults.md#card.none" is fault/card.none.
[[nodiscard]] QString help_link(const QString& target);
/// All links in a page's text; a picture is none.
[[nodiscard]] QStringList help_links(const QString& text);

}  // namespace jcic::ui

// The help in its own window: it blocks nothing, opens no other program and uses no network.

class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace jcic::ui {

class HelpDialog : public QDialog {
    Q_OBJECT
public:
    explicit HelpDialog(QWidget* parent = nullptr);
    /// Opens the first page if there is none of that name.
    void open_page(const QString& name);
    [[nodiscard]] QString page() const { return way_.isEmpty() ? QString() : way_.last(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void show_list();
    void choose_row();
    void show_page();
    void go_back();

    HelpLibrary library_;
    QStringList way_;  ///< visited pages; the last is shown
    QLineEdit* search_ = nullptr;
    QListWidget* list_ = nullptr;
    QTextBrowser* text_ = nullptr;
    QPushButton* back_ = nullptr;
};

/// Opens the help of this window, one for each; in a help window, that one.
void show_help(QWidget* window, const QString& page);

}  // namespace jcic::ui
