#pragma once
// The built-in help: docs/help in one language, and a page for each fault of docs/use/faults.md.

#include <QString>
#include <QStringList>
#include <vector>

#include "ui/look/language.h"

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
