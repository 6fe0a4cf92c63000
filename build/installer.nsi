; Installer for Windows: for one user, without administrator rights, silently by /S, elsewhere by /D=FOLDER.
; It takes away the files that it brought, one by one, so that whatever else lies in the program's folder,
; a ledger above all, outlives upgrade and removal; and it never ends a running program.
; build/packages/windows-installer.ts compiles it and gives VERSION, VERSION_IN_FOUR, ARCH, FILES and OUT
; (docs/decisions/0082-an-installer-of-our-own.md).

Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!include "${FILES}"

!define PRODUCT_NAME "五进台账"
!define APP_ID "cn.wujin-ledger.app"
!define PROGRAM "wujin-ledger.exe"
!define UNINSTALLER "uninstall.exe"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP_ID}"
!define LINK "${PRODUCT_NAME}.lnk"

OutFile "${OUT}"
VIProductVersion "${VERSION_IN_FOUR}"
VIAddVersionKey /LANG=2052 ProductName "${PRODUCT_NAME}"
VIAddVersionKey /LANG=2052 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=2052 FileVersion "${VERSION}"
VIAddVersionKey /LANG=2052 FileDescription "${PRODUCT_NAME}安装程序"
VIAddVersionKey /LANG=2052 LegalCopyright "MIT License"
Name "${PRODUCT_NAME}"
BrandingText "${PRODUCT_NAME} ${VERSION}"
RequestExecutionLevel user
SetCompressor /SOLID lzma
; What cannot be written ends the installation; a part left out would be found by the clerk.
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
InstallDir "$LOCALAPPDATA\Programs\wujin-ledger"
InstallDirRegKey HKCU "${KEY}" InstallLocation

!define MUI_ICON "icon.ico"
!define MUI_UNICON "icon.ico"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "只删除程序，台账和设置都留着。"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE SimpChinese

Var former
Var hadDesktopLink

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${PRODUCT_NAME}要在 Windows 10 或更新的系统上用。" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
!if "${ARCH}" == "arm64"
  ${IfNot} ${IsNativeARM64}
    MessageBox MB_OK|MB_ICONSTOP "这个安装包给 ARM64 的电脑用。请换文件名里有 x64 的那个。" /SD IDOK
!else
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "${PRODUCT_NAME}要在 64 位的 Windows 上用。" /SD IDOK
!endif
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; A program that is running holds its own file. It may be closing just now, as after taking an update.
!macro needEnded folder
  StrCpy $1 0
  ${DoWhile} ${FileExists} "${folder}\${PROGRAM}"
    ClearErrors
    FileOpen $0 "${folder}\${PROGRAM}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    IntOp $1 $1 + 1
    ${If} $1 < 20
      Sleep 500
    ${ElseIf} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${PRODUCT_NAME}还开着。请关掉它，再点“重试”。" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${Loop}
!macroend

; Windows shows notifications, and keeps a window with its pinned icon, by this id of the shortcut.
!macro giveAppId link
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${link}", ${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call 'OLEAUT32::SysAllocString(w "${APP_ID}")p.r3'
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
        System::Call '*(&i2 ${VT_BSTR}, &i6 0, p r3, p 0)p.r5'
        ${IPropertyStore::SetValue} $2 '($4,$5)'
        ${IPropertyStore::Commit} $2 ""
        System::Call 'OLEAUT32::SysFreeString(p r3)'
        System::Free $4
        System::Free $5
        ${IUnknown::Release} $2 ""
        ${IPersistFile::Save} $1 '("${link}",1)'
      ${EndIf}
      ${IUnknown::Release} $1 ""
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
!macroend

Section "" PROGRAM_FILES
  SetShellVarContext current
  ReadRegStr $former HKCU "${KEY}" InstallLocation
  ${IfThen} ${FileExists} "$DESKTOP\${LINK}" ${|} StrCpy $hadDesktopLink 1 ${|}
  !insertmacro needEnded "$INSTDIR"

  ${If} ${FileExists} "$former\${UNINSTALLER}"
    ; Only in place is it waited for, and then it leaves its own file.
    ExecWait '"$former\${UNINSTALLER}" /S _?=$former' $0
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONSTOP "“$former”里的旧版本没有删掉，新的没有装上。请关掉${PRODUCT_NAME}再装一次。" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    Delete "$former\${UNINSTALLER}"
    RMDir "$former"
  ${Else}
    StrCpy $former ""
  ${EndIf}

  SetOutPath "$INSTDIR"
  ; First, so that what breaks off here can be removed.
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  WriteRegStr HKCU "${KEY}" DisplayName "${PRODUCT_NAME}"
  WriteRegStr HKCU "${KEY}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${KEY}" DisplayIcon "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${KEY}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${KEY}" UninstallString '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${KEY}" QuietUninstallString '"$INSTDIR\${UNINSTALLER}" /S'
  SectionGetSize ${PROGRAM_FILES} $0
  WriteRegDWORD HKCU "${KEY}" EstimatedSize $0
  WriteRegDWORD HKCU "${KEY}" NoModify 1
  WriteRegDWORD HKCU "${KEY}" NoRepair 1
  !insertmacro installFiles

  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${LINK}" "$INSTDIR\${PROGRAM}"
  !insertmacro giveAppId "$SMPROGRAMS\${LINK}"
  ; Who threw it away does not get it back by an upgrade.
  ${If} $former == ""
  ${OrIf} $hadDesktopLink == 1
    CreateShortcut "$DESKTOP\${LINK}" "$INSTDIR\${PROGRAM}"
    !insertmacro giveAppId "$DESKTOP\${LINK}"
  ${EndIf}
SectionEnd

Section Uninstall
  SetShellVarContext current
  !insertmacro needEnded "$INSTDIR"
  SetOutPath "$TEMP"
  Delete "$SMPROGRAMS\${LINK}"
  Delete "$DESKTOP\${LINK}"
  !insertmacro removeFiles
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
