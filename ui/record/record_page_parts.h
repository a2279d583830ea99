#pragma once
// What stands in RecordPage, by name.

#include <QFrame>

#include "ui/look/form_parts.h"
#include "ui/look/mark_label.h"
#include "ui/pages/page_bar.h"
#include "ui/pages/pdf_pane.h"
#include "ui/record/story_list.h"

namespace jcic::ui::Ui {

struct RecordPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::RecordPage)
public:
    explicit RecordPage(QWidget& form);

    QLabel* notice = nullptr;
    MarkLabel* otherName = nullptr;
    QFrame* doubtHelp = nullptr;
    QPushButton* doubt = nullptr;
    PageBar* pageBar = nullptr;
    PdfPane* pdf = nullptr;
    QLabel* pageTitle = nullptr;
    QLabel* copy = nullptr;
    QLabel* queue = nullptr;
    MarkLabel* queueState = nullptr;
    QLabel* paperState = nullptr;
    QWidget* outWays = nullptr;
    QPushButton* print = nullptr;
    QPushButton* options = nullptr;
    QPushButton* save = nullptr;
    QPushButton* printed = nullptr;
    QPushButton* notPrinted = nullptr;
    QLabel* serial = nullptr;
    QPushButton* reveal = nullptr;
    StoryList* story = nullptr;
    QPushButton* back = nullptr;
};

}  // namespace jcic::ui::Ui
